namespace Solvent.Drift;

/// <summary>One-sided HDDM_A as Frouros 0.10 has it: with another constant in the bound, and silent for the first values.</summary>
internal sealed class FrourosHddmA : StreamDetector
{
    private readonly double _minInstances;
    private readonly double _driftFactor;
    private readonly double _warningFactor;
    private RunningMean _all;
    private RunningMean _low;

    public FrourosHddmA(double driftAlpha = 0.001, double warningAlpha = 0.005, double minInstances = 30)
        : base("frouros.HDDMA", StreamValues.Shares)
    {
        _driftFactor = Math.Log(1 / Parameter("alpha_d", driftAlpha, driftAlpha is > 0 and < 1, "above 0 and below 1"));
        _warningFactor = Math.Log(1 / Parameter("alpha_w", warningAlpha, warningAlpha > driftAlpha && warningAlpha <= 1, "above alpha_d and not above 1"));
        _minInstances = Parameter("min_instances", minInstances, minInstances >= 0, "0 or more");
    }

    private protected override StreamSignal Next(double value)
    {
        _all.Add(value);
        if (_low.Count == 0 || _all.Value + Bound(_all.Count) <= _low.Value + Bound(_low.Count)) _low = _all;
        if (_all.Count < _minInstances || _all.Count == _low.Count) return StreamSignal.None;
        var weight = (_all.Count - _low.Count) / (2.0 * _low.Count * _all.Count);
        var rise = _all.Value - _low.Value;
        if (rise >= Math.Sqrt(weight * _driftFactor)) return StreamSignal.Drift;
        return rise >= Math.Sqrt(weight * _warningFactor) ? StreamSignal.Warning : StreamSignal.None;
    }

    private protected override void Restart() => _all = _low = default;

    private protected override void Exchange(DetectorState state)
    {
        _all.Exchange(state, "all");
        _low.Exchange(state, "low");
    }

    private double Bound(long count) => Math.Sqrt(_driftFactor / (2.0 * count));
}
