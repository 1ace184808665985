namespace Solvent.Drift;

/// <summary>ECDD-WT as Frouros 0.10 has it, with an average run length of 400: a control chart of the exponentially weighted error rate.</summary>
/// <remarks>Ross et al., Exponentially weighted moving average charts for detecting concept drift, Pattern Recognition Letters 33 (2012).</remarks>
internal sealed class FrourosEcdd : StreamDetector
{
    private readonly double _lambda;
    private readonly double _warningLevel;
    private readonly double _minInstances;
    private RunningMean _rate;
    private double _weighted;

    public FrourosEcdd(double lambda = 0.2, double warningLevel = 0.5, double minInstances = 30)
        : base("frouros.ECDDWT", StreamValues.Shares)
    {
        _lambda = Parameter("lambda", lambda, lambda is > 0 and < 1, "above 0 and below 1");
        _warningLevel = Parameter("warning_level", warningLevel, warningLevel is > 0 and < 1, "above 0 and below 1");
        _minInstances = Parameter("min_instances", minInstances, minInstances >= 0, "0 or more");
    }

    private protected override StreamSignal Next(double value)
    {
        _rate.Add(value);
        _weighted = (_lambda * value) + ((1 - _lambda) * _weighted);
        if (_rate.Count < _minInstances) return StreamSignal.None;
        var rate = _rate.Value;
        var settled = 1 - Math.Pow(1 - _lambda, 2.0 * _rate.Count);
        // Rounding can make a mean of ones exceed 1.
        var deviation = Math.Sqrt(_lambda / (2 - _lambda) * settled * Math.Max(0, rate * (1 - rate)));
        var limit = ControlLimit(rate);
        if (_weighted > rate + (limit * deviation)) return StreamSignal.Drift;
        return _weighted > rate + (_warningLevel * limit * deviation) ? StreamSignal.Warning : StreamSignal.None;
    }

    private protected override void Restart()
    {
        _rate = default;
        _weighted = 0;
    }

    private protected override void Exchange(DetectorState state)
    {
        _rate.Exchange(state, "rate");
        state.Number("weighted", ref _weighted);
    }

    private static double ControlLimit(double rate)
        => 3.97 - (6.56 * rate) + (48.73 * Math.Pow(rate, 3)) - (330.13 * Math.Pow(rate, 5)) + (848.18 * Math.Pow(rate, 7));
}
