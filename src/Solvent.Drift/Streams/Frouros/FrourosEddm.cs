namespace Solvent.Drift;

/// <summary>EDDM as Frouros 0.10 has it: with the deviation of a population, and no warning that outlasts a correct value.</summary>
internal sealed class FrourosEddm : StreamDetector
{
    private readonly double _alpha;
    private readonly double _beta;
    private readonly double _level;
    private readonly double _minErrors;
    private RunningMean _distance;
    private double _squares;
    private long _count;
    private long _lastError;
    private double _largest;

    public FrourosEddm(double alpha = 0.95, double beta = 0.9, double level = 2, double minErrors = 30)
        : base("frouros.EDDM", StreamValues.Bits)
    {
        _alpha = Parameter("alpha", alpha, alpha is > 0 and <= 1, "above 0 and not above 1");
        _beta = Parameter("beta", beta, beta > 0 && beta < alpha, "above 0 and below alpha");
        _level = Parameter("level", level, level > 0, "above 0");
        _minErrors = Parameter("min_errors", minErrors, minErrors >= 0, "0 or more");
        Restart();
    }

    private protected override StreamSignal Next(double value)
    {
        _count++;
        if (value != 1) return StreamSignal.None;
        var (distance, before) = (_count - _lastError, _distance.Value);
        _lastError = _count;
        _distance.Add(distance);
        _squares += (distance - _distance.Value) * (distance - before);
        if (_count < _minErrors) return Signal;

        var reach = _distance.Value + (_level * Math.Sqrt(_squares / _distance.Count));
        if (reach > _largest)
        {
            _largest = reach;
            return StreamSignal.None;
        }

        if (_distance.Count < _minErrors) return Signal;
        var share = reach / _largest;
        return share < _beta ? StreamSignal.Drift : share < _alpha ? StreamSignal.Warning : StreamSignal.None;
    }

    private protected override void Restart()
    {
        _distance = default;
        _squares = 0;
        _count = _lastError = 0;
        _largest = double.NegativeInfinity;
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
