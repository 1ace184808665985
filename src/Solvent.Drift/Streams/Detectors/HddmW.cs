namespace Solvent.Drift;

/// <summary>Drift detection by McDiarmid's bound on exponentially weighted means: as <see cref="HddmA"/>, with more weight on recent values.</summary>
/// <remarks>
/// Frías-Blanco et al., Online and non-parametric drift detection methods based on Hoeffding's bounds, TKDE 27 (2015). The indices are those of River, whose
/// weighted mean begins anew whenever it is exactly 0; <c>paper.HDDM_W</c> begins it once.
/// </remarks>
public sealed class HddmW : StreamDetector
{
    private readonly double _lambda;
    private readonly bool _isTwoSided;
    private readonly bool _restartsAtZero;
    private readonly double _driftFactor;
    private readonly double _warningFactor;
    private WeightedMean _all;
    private WeightedMean _beforeRise;
    private WeightedMean _afterRise;
    private WeightedMean _beforeFall;
    private WeightedMean _afterFall;
    private double _lowest;
    private double _highest;

    /// <summary>A detector that follows River.</summary>
    /// <param name="driftConfidence">The chance of a false alarm at a value, above 0 and below 1.</param>
    /// <param name="warningConfidence">The chance of a false warning at a value, above 0 and below 1.</param>
    /// <param name="lambda">The weight of the newest value, above 0 and below 1.</param>
    /// <param name="isTwoSided">Whether it also tells of a mean that falls.</param>
    public HddmW(double driftConfidence = 0.001, double warningConfidence = 0.005, double lambda = 0.05, bool isTwoSided = false)
        : this("river.HDDM_W", driftConfidence, warningConfidence, lambda, isTwoSided)
    {
        _restartsAtZero = true;
    }

    internal HddmW(string name, double driftConfidence = 0.001, double warningConfidence = 0.005, double lambda = 0.05, bool isTwoSided = false)
        : base(name, StreamValues.Shares)
    {
        _driftFactor = Math.Log(1 / Parameter("drift_confidence", driftConfidence, driftConfidence is > 0 and < 1, "above 0 and below 1"));
        _warningFactor = Math.Log(1 / Parameter("warning_confidence", warningConfidence, warningConfidence is > 0 and < 1, "above 0 and below 1"));
        _lambda = Parameter("lambda", lambda, lambda is > 0 and < 1, "above 0 and below 1");
        _isTwoSided = Parameter("two_sided", isTwoSided ? 1 : 0, isValid: true, "0 or 1") == 1;
        Restart();
    }

    private protected override StreamSignal Next(double value)
    {
        _all.Add(value, _lambda, _restartsAtZero);
        var bound = Bound(_all.Weight, _driftFactor);
        if (_all.Value + bound < _lowest)
        {
            _lowest = _all.Value + bound;
            _beforeRise = _all;
            _afterRise = new WeightedMean();
        }
        else
        {
            _afterRise.Add(value, _lambda, _restartsAtZero);
        }

        var rise = Tell(_beforeRise, _afterRise);
        return _isTwoSided ? (StreamSignal)Math.Max((int)rise, (int)TellFall(value, bound)) : rise;
    }

    private protected override void Restart()
    {
        _all = _beforeRise = _afterRise = _beforeFall = _afterFall = new WeightedMean();
        _lowest = double.PositiveInfinity;
        _highest = double.NegativeInfinity;
    }

    private protected override void Exchange(DetectorState state)
    {
        _all.Exchange(state, "all");
        _beforeRise.Exchange(state, "beforeRise");
        _afterRise.Exchange(state, "afterRise");
        _beforeFall.Exchange(state, "beforeFall");
        _afterFall.Exchange(state, "afterFall");
        state.Number("lowest", ref _lowest);
        state.Number("highest", ref _highest);
    }

    private static double Bound(double weight, double factor) => Math.Sqrt(weight * factor / 2);

    private StreamSignal TellFall(double value, double bound)
    {
        if (_all.Value - bound > _highest)
        {
            _highest = _all.Value - bound;
            _beforeFall = _all;
            _afterFall = new WeightedMean();
        }
        else
        {
            _afterFall.Add(value, _lambda, _restartsAtZero);
        }

        return Tell(_afterFall, _beforeFall);
    }

    private StreamSignal Tell(WeightedMean low, WeightedMean high)
    {
        if (!low.HasValues || !high.HasValues) return StreamSignal.None;
        var weight = low.Weight + high.Weight;
        var distance = high.Value - low.Value;
        if (distance > Bound(weight, _driftFactor)) return StreamSignal.Drift;
        return distance > Bound(weight, _warningFactor) ? StreamSignal.Warning : StreamSignal.None;
    }
}
