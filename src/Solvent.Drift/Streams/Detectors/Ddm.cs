namespace Solvent.Drift;

/// <summary>
/// The drift detection method: the error rate of a learner whose world does not change falls, so that one that rises above its lowest value by a number of
/// standard deviations tells of a drift.
/// </summary>
/// <remarks>Gama et al., Learning with drift detection, SBIA 2004. The indices are those of River.</remarks>
public sealed class Ddm : StreamDetector
{
    private readonly double _warmStart;
    private readonly double _warningThreshold;
    private readonly double _driftThreshold;
    private RunningMean _rate;
    private double _lowestRate;
    private double _lowestDeviation;

    /// <summary>A detector that follows River.</summary>
    /// <param name="warmStart">It tells nothing before more than these values, 0 or more.</param>
    /// <param name="warningThreshold">Standard deviations above the lowest rate from which it warns, above 0.</param>
    /// <param name="driftThreshold">Standard deviations above the lowest rate from which it tells of a drift; not below <paramref name="warningThreshold"/>.</param>
    public Ddm(double warmStart = 30, double warningThreshold = 2, double driftThreshold = 3)
        : base("river.DDM", StreamValues.Shares)
    {
        _warmStart = Parameter("warm_start", warmStart, warmStart >= 0, "0 or more");
        _warningThreshold = Parameter("warning_threshold", warningThreshold, warningThreshold > 0, "above 0");
        _driftThreshold = Parameter("drift_threshold", driftThreshold, driftThreshold >= warningThreshold, "at least warning_threshold");
        Restart();
    }

    private protected override StreamSignal Next(double value)
    {
        _rate.Add(value);
        var (rate, count) = (_rate.Value, _rate.Count);
        if (count <= _warmStart) return StreamSignal.None;
        // Rounding can make a mean of ones exceed 1.
        var deviation = Math.Sqrt(Math.Max(0, rate * (1 - rate) / count));
        if (rate + deviation <= _lowestRate + _lowestDeviation)
        {
            _lowestRate = rate;
            _lowestDeviation = deviation;
        }

        if (rate + deviation > _lowestRate + (_driftThreshold * _lowestDeviation)) return StreamSignal.Drift;
        return rate + deviation > _lowestRate + (_warningThreshold * _lowestDeviation) ? StreamSignal.Warning : StreamSignal.None;
    }

    private protected override void Restart()
    {
        _rate = default;
        _lowestRate = _lowestDeviation = double.PositiveInfinity;
    }

    private protected override void Exchange(DetectorState state)
    {
        _rate.Exchange(state, "rate");
        state.Number("lowestRate", ref _lowestRate);
        state.Number("lowestDeviation", ref _lowestDeviation);
    }
}
