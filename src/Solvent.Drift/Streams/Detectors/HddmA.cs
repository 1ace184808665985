namespace Solvent.Drift;

/// <summary>
/// Drift detection by Hoeffding's bound on means: compares the mean of all values with that up to the best cut. The default for errors of a classifier:
/// it tells of a rise early and raises hardly a false alarm.
/// </summary>
/// <remarks>Frías-Blanco et al., Online and non-parametric drift detection methods based on Hoeffding's bounds, TKDE 27 (2015). The indices are those of River.</remarks>
public sealed class HddmA : StreamDetector
{
    private readonly bool _isTwoSided;
    private readonly double _boundFactor;
    private readonly double _driftFactor;
    private readonly double _warningFactor;
    private RunningMean _all;
    private RunningMean _low;
    private RunningMean _high;

    /// <summary>A detector that follows River.</summary>
    /// <param name="driftConfidence">The chance of a false alarm at a value, above 0 and below 1.</param>
    /// <param name="warningConfidence">The chance of a false warning at a value, above 0 and below 1.</param>
    /// <param name="isTwoSided">Whether it also tells of a mean that falls.</param>
    public HddmA(double driftConfidence = 0.001, double warningConfidence = 0.005, bool isTwoSided = false)
        : base("river.HDDM_A", StreamValues.Shares)
    {
        Parameter("drift_confidence", driftConfidence, driftConfidence is > 0 and < 1, "above 0 and below 1");
        Parameter("warning_confidence", warningConfidence, warningConfidence is > 0 and < 1, "above 0 and below 1");
        _isTwoSided = Parameter("two_sided", isTwoSided ? 1 : 0, isValid: true, "0 or 1") == 1;
        _boundFactor = Math.Log(1 / driftConfidence);
        _driftFactor = Math.Log(2 / driftConfidence);
        _warningFactor = Math.Log(2 / warningConfidence);
    }

    private protected override StreamSignal Next(double value)
    {
        _all.Add(value);
        if (_low.Count == 0) _low = _all;
        if (_high.Count == 0) _high = _all;
        var bound = Bound(_all.Count);
        if (_low.Value + Bound(_low.Count) >= _all.Value + bound) _low = _all;
        if (_isTwoSided && _high.Value - Bound(_high.Count) <= _all.Value - bound) _high = _all;

        var rise = Tell(_low, _all.Value - _low.Value);
        return _isTwoSided ? (StreamSignal)Math.Max((int)rise, (int)Tell(_high, _high.Value - _all.Value)) : rise;
    }

    private protected override void Restart() => _all = _low = _high = default;

    private protected override void Exchange(DetectorState state)
    {
        _all.Exchange(state, "all");
        _low.Exchange(state, "low");
        _high.Exchange(state, "high");
    }

    private double Bound(long count) => Math.Sqrt(1.0 / (2.0 * count) * _boundFactor);

    private StreamSignal Tell(RunningMean cut, double distance)
    {
        if (cut.Count == _all.Count) return StreamSignal.None;
        var weight = (double)(_all.Count - cut.Count) / cut.Count * (1.0 / _all.Count) / 2;
        if (distance >= Math.Sqrt(weight * _driftFactor)) return StreamSignal.Drift;
        return distance >= Math.Sqrt(weight * _warningFactor) ? StreamSignal.Warning : StreamSignal.None;
    }
}
