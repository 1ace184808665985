using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>One distinct value of two samples.</summary>
/// <param name="Value">The value.</param>
/// <param name="Reference">How often the reference has it.</param>
/// <param name="Current">How often the current data has it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TieGroup(double Value, int Reference, int Current)
{
    public int Both => Reference + Current;
}
