using System.Runtime.InteropServices;

namespace Solvent.Notebooks;

/// <summary>A stretch of a text, in characters from 0.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">The number of characters.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The position after the last character.</summary>
    public int End => Start + Length;
}
