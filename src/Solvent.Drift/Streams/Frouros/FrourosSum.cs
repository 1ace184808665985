namespace Solvent.Drift;

/// <summary>The three detectors of Frouros 0.10 that sum distances from the mean: CUSUM, Page-Hinkley and the geometric moving average.</summary>
internal sealed class FrourosSum : StreamDetector
{
    private readonly FrourosSumKind _kind;
    private readonly double _minInstances;
    private readonly double _delta;
    private readonly double _threshold;
    private readonly double _alpha;
    private RunningMean _mean;
    private double _sum;

    public FrourosSum(FrourosSumKind kind, double minInstances = 30, double delta = 0.005, double? threshold = null, double? alpha = null)
        : base("frouros." + kind, StreamValues.Numbers)
    {
        _kind = kind;
        _minInstances = Parameter("min_instances", minInstances, minInstances >= 0, "0 or more");
        _delta = kind == FrourosSumKind.GMA ? 0 : Parameter("delta", delta, delta >= 0, "0 or more");
        var limit = threshold ?? (kind == FrourosSumKind.GMA ? 1 : 50);
        _threshold = Parameter("threshold", limit, limit > 0, "above 0");
        var kept = alpha ?? (kind == FrourosSumKind.GMA ? 0.99 : 0.9999);
        _alpha = kind == FrourosSumKind.CUSUM ? 1 : Parameter("alpha", kept, kept is > 0 and <= 1, "above 0 and not above 1");
    }

    private protected override StreamSignal Next(double value)
    {
        _mean.Add(value);
        _sum = _kind switch
        {
            FrourosSumKind.CUSUM => Math.Max(0, _sum + value - _mean.Value - _delta),
            FrourosSumKind.PageHinkley => (_alpha * _sum) + (value - _mean.Value - _delta),
            _ => (_alpha * _sum) + ((1 - _alpha) * (value - _mean.Value)),
        };
        return _mean.Count >= _minInstances && _sum > _threshold ? StreamSignal.Drift : StreamSignal.None;
    }

    private protected override void Restart()
    {
        _mean = default;
        _sum = 0;
    }

    private protected override void Exchange(DetectorState state)
    {
        _mean.Exchange(state, "mean");
        state.Number("sum", ref _sum);
    }
}
