using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>An exponentially weighted mean and the sum of its squared weights, which McDiarmid's bound needs.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct WeightedMean()
{
    public double Value;
    public double Weight = 1;
    public bool HasValues;

    /// <param name="value">The next value.</param>
    /// <param name="weight">The weight of it, 0 to 1.</param>
    /// <param name="restartsAtZero">Whether a mean of exactly 0 is replaced by the value, as in River, and not only the first.</param>
    public void Add(double value, double weight, bool restartsAtZero)
    {
        var isFirst = restartsAtZero ? Value == 0 : !HasValues;
        Value = isFirst ? value : (weight * value) + ((1 - weight) * Value);
        HasValues = true;
        Weight = (weight * weight) + ((1 - weight) * (1 - weight) * Weight);
    }

    public void Exchange(DetectorState state, string name)
    {
        state.Number($"{name}Mean", ref Value);
        state.Number($"{name}Weight", ref Weight);
        state.Flag($"{name}HasValues", ref HasValues);
    }
}
