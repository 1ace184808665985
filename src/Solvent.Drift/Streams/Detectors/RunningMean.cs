using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>The mean of the values so far, updated without a growing sum (Welford, Technometrics 4, 1962).</summary>
[StructLayout(LayoutKind.Auto)]
internal struct RunningMean
{
    public long Count;
    public double Value;

    public void Add(double value)
    {
        Count++;
        Value += (value - Value) / Count;
    }

    public void Exchange(DetectorState state, string name)
    {
        state.Whole($"{name}Count", ref Count);
        state.Number($"{name}Mean", ref Value);
    }
}
