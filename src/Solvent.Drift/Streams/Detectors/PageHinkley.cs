namespace Solvent.Drift;

/// <summary>
/// The Page-Hinkley test: sums how far values are from their mean, and tells of a drift when the sum has left its extreme by a threshold. The threshold is in
/// units of the values, so that values of another scale than 0 to 1 should be standardised first.
/// </summary>
/// <remarks>Page, Continuous inspection schemes, Biometrika 41 (1954); Mouss et al., 2004. The indices are those of River.</remarks>
public sealed class PageHinkley : StreamDetector
{
    private readonly double _minInstances;
    private readonly double _delta;
    private readonly double _threshold;
    private readonly double _alpha;
    private readonly PageHinkleyMode _mode;
    private RunningMean _mean;
    private double _rise;
    private double _fall;
    private double _lowest;
    private double _highest;

    /// <summary>A detector that follows River.</summary>
    /// <param name="minInstances">It tells nothing before these values, 0 or more.</param>
    /// <param name="delta">The size of a change that does not matter, 0 or more.</param>
    /// <param name="threshold">The sum from which it tells of a drift, above 0.</param>
    /// <param name="alpha">The share of the sum that is kept at each value, above 0, not above 1.</param>
    /// <param name="mode">The direction of the changes that it tells of.</param>
    public PageHinkley(double minInstances = 30, double delta = 0.005, double threshold = 50, double alpha = 1 - 0.0001, PageHinkleyMode mode = PageHinkleyMode.Both)
        : base("river.PageHinkley", StreamValues.Numbers)
    {
        _minInstances = Parameter("min_instances", minInstances, minInstances >= 0, "0 or more");
        _delta = Parameter("delta", delta, delta >= 0, "0 or more");
        _threshold = Parameter("threshold", threshold, threshold > 0, "above 0");
        _alpha = Parameter("alpha", alpha, alpha is > 0 and <= 1, "above 0 and not above 1");
        _mode = (PageHinkleyMode)Parameter("mode", (int)mode, Enum.IsDefined(mode), "up, down or both");
        Restart();
    }

    private protected override StreamSignal Next(double value)
    {
        _mean.Add(value);
        var distance = value - _mean.Value;
        _rise = (_alpha * _rise) + distance - _delta;
        _fall = (_alpha * _fall) + distance + _delta;
        _lowest = Math.Min(_lowest, _rise);
        _highest = Math.Max(_highest, _fall);
        if (_mean.Count < _minInstances) return StreamSignal.None;
        var hasRisen = _mode != PageHinkleyMode.Down && _rise - _lowest > _threshold;
        var hasFallen = _mode != PageHinkleyMode.Up && _highest - _fall > _threshold;
        return hasRisen || hasFallen ? StreamSignal.Drift : StreamSignal.None;
    }

    private protected override void Restart()
    {
        _mean = default;
        _rise = _fall = 0;
        _lowest = double.PositiveInfinity;
        _highest = double.NegativeInfinity;
    }

    private protected override void Exchange(DetectorState state)
    {
        _mean.Exchange(state, "mean");
        state.Number("rise", ref _rise);
        state.Number("fall", ref _fall);
        state.Number("lowest", ref _lowest);
        state.Number("highest", ref _highest);
    }
}
