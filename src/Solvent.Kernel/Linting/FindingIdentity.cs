using System.Runtime.InteropServices;

namespace Solvent.Kernel.Linting;

/// <summary>The same rule at the same place of the same text for the same reason.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FindingIdentity(string Text, string Rule, int Line, int Column, string Reason);
