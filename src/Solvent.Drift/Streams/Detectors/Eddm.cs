namespace Solvent.Drift;

/// <summary>
/// The early drift detection method: watches the distance between errors, which falls when the error rate rises. It is kept for comparison with others: it
/// raises 8 to 19 false alarms in 10,000 values without a drift.
/// </summary>
/// <remarks>Baena-García et al., Early drift detection method, 2006. The indices are those of River.</remarks>
public sealed class Eddm : StreamDetector
{
    private readonly double _warmStart;
    private readonly double _alpha;
    private readonly double _beta;
    private RunningMean _distance;
    private double _squares;
    private long _count;
    private long _lastError;
    private double _largest;

    /// <summary>A detector that follows River.</summary>
    /// <param name="warmStart">It tells nothing before more than these errors, 0 or more.</param>
    /// <param name="alpha">The share of the largest distance below which it warns, above 0, not above 1.</param>
    /// <param name="beta">The share of the largest distance below which it tells of a drift, above 0, not above <paramref name="alpha"/>.</param>
    public Eddm(double warmStart = 30, double alpha = 0.95, double beta = 0.9)
        : base("river.EDDM", StreamValues.Bits)
    {
        _warmStart = Parameter("warm_start", warmStart, warmStart >= 0, "0 or more");
        _alpha = Parameter("alpha", alpha, alpha is > 0 and <= 1, "above 0 and not above 1");
        _beta = Parameter("beta", beta, beta > 0 && beta <= alpha, "above 0 and not above alpha");
        Restart();
    }

    private protected override StreamSignal Next(double value)
    {
        _count++;
        if (value != 1) return Signal;
        var (distance, before) = (_count - _lastError, _distance.Value);
        _lastError = _count;
        _distance.Add(distance);
        _squares += (distance - before) * (distance - _distance.Value);
        if (_count <= _warmStart) return Signal;

        var variance = _distance.Count > 1 ? _squares / (_distance.Count - 1) : 0;
        var reach = _distance.Value + (2 * Math.Sqrt(variance));
        if (reach > _largest)
        {
            _largest = reach;
            return Signal;
        }

        if (_distance.Count <= _warmStart) return Signal;
        var level = reach / _largest;
        return level < _beta ? StreamSignal.Drift : level < _alpha ? StreamSignal.Warning : StreamSignal.None;
    }

    private protected override void Restart()
    {
        _distance = default;
        _squares = 0;
        _count = _lastError = 0;
        _largest = -1;
    }

    private protected override void Exchange(DetectorState state)
    {
        _distance.Exchange(state, "distance");
        state.Number("squares", ref _squares);
        state.Whole("count", ref _count);
        state.Whole("lastError", ref _lastError);
        state.Number("largest", ref _largest);
    }
}
