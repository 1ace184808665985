using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>An error rate and the lowest that it was, with its standard deviation.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct FrourosRate()
{
    private RunningMean _rate;
    private double _lowest = double.PositiveInfinity;
    private double _deviationOfLowest = double.PositiveInfinity;

    public readonly long Count => _rate.Count;

    // Rounding can make a mean of ones exceed 1.
    private readonly double Deviation => Math.Sqrt(Math.Max(0, _rate.Value * (1 - _rate.Value) / _rate.Count));

    public void Add(double value) => _rate.Add(value);

    public void KeepLowest()
    {
        var deviation = Deviation;
        if (!(_rate.Value + deviation < _lowest + _deviationOfLowest)) return;
        _lowest = _rate.Value;
        _deviationOfLowest = deviation;
    }

    /// <summary>Whether the rate is above the lowest by a number of standard deviations.</summary>
    public readonly bool IsAbove(double level) => _rate.Value + Deviation > _lowest + (level * _deviationOfLowest);

    public void Exchange(DetectorState state)
    {
        _rate.Exchange(state, "rate");
        state.Number("lowest", ref _lowest);
        state.Number("deviationOfLowest", ref _deviationOfLowest);
    }
}
