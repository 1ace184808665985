using System.Runtime.InteropServices;

namespace Solvent.Quality;

/// <summary>A word, number, text or sign of a condition.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters, without quotes; empty at the end.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text);
