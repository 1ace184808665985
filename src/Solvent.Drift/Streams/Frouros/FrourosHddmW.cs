namespace Solvent.Drift;

/// <summary>One-sided HDDM_W as Frouros 0.10 has it: means begin at 0, the cut is bounded by the weight in place of the confidence, and the first values are silent.</summary>
internal sealed class FrourosHddmW : StreamDetector
{
    private readonly double _lambda;
    private readonly double _minInstances;
    private readonly double _driftFactor;
    private readonly double _warningFactor;
    private readonly double _cutFactor;
    private WeightedMean _all;
    private WeightedMean _before;
    private WeightedMean _after;
    private double _lowest;
    private long _count;

    public FrourosHddmW(double driftAlpha = 0.001, double warningAlpha = 0.005, double lambda = 0.05, double minInstances = 30)
        : base("frouros.HDDMW", StreamValues.Shares)
    {
        _driftFactor = Math.Log(1 / Parameter("alpha_d", driftAlpha, driftAlpha is > 0 and < 1, "above 0 and below 1"));
        _warningFactor = Math.Log(1 / Parameter("alpha_w", warningAlpha, warningAlpha > driftAlpha && warningAlpha <= 1, "above alpha_d and not above 1"));
        _lambda = Parameter("lambda", lambda, lambda is > 0 and < 1, "above 0 and below 1");
        _minInstances = Parameter("min_instances", minInstances, minInstances >= 0, "0 or more");
        _cutFactor = Math.Log(1 / lambda);
        Restart();
    }

    private protected override StreamSignal Next(double value)
    {
        _count++;
        _all.Add(value, _lambda, restartsAtZero: false);
        var reach = _all.Value + Bound(_all.Weight, _cutFactor);
        if (reach < _lowest)
        {
            _lowest = reach;
            _before = _all;
            _after = FromZero();
        }
        else
        {
            _after.Add(value, _lambda, restartsAtZero: false);
        }

        if (_count < _minInstances) return StreamSignal.None;
        var weight = _before.Weight + _after.Weight;
        var rise = _after.Value - _before.Value;
        if (rise > Bound(weight, _driftFactor)) return StreamSignal.Drift;
        return rise > Bound(weight, _warningFactor) ? StreamSignal.Warning : StreamSignal.None;
    }

    private protected override void Restart()
    {
        _all = _before = _after = FromZero();
        _lowest = double.PositiveInfinity;
        _count = 0;
    }

    private protected override void Exchange(DetectorState state)
    {
        _all.Exchange(state, "all");
        _before.Exchange(state, "before");
        _after.Exchange(state, "after");
        state.Number("lowest", ref _lowest);
        state.Whole("count", ref _count);
    }

    private static WeightedMean FromZero() => new() { HasValues = true };

    private static double Bound(double weight, double factor) => Math.Sqrt(weight * factor / 2);
}
