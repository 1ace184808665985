namespace Solvent.Drift;

/// <summary>DDM as Frouros 0.10 has it: it begins one value earlier than River, and keeps the older of two equal minima.</summary>
internal sealed class FrourosDdm : StreamDetector
{
    private readonly double _warningLevel;
    private readonly double _driftLevel;
    private readonly double _minInstances;
    private FrourosRate _rate = new();

    public FrourosDdm(double warningLevel = 2, double driftLevel = 3, double minInstances = 30)
        : base("frouros.DDM", StreamValues.Shares)
    {
        _warningLevel = Parameter("warning_level", warningLevel, warningLevel > 0, "above 0");
        _driftLevel = Parameter("drift_level", driftLevel, driftLevel > warningLevel, "above warning_level");
        _minInstances = Parameter("min_instances", minInstances, minInstances >= 1, "1 or more");
    }

    private protected override StreamSignal Next(double value)
    {
        _rate.Add(value);
        if (_rate.Count < _minInstances) return StreamSignal.None;
        _rate.KeepLowest();
        if (_rate.IsAbove(_driftLevel)) return StreamSignal.Drift;
        return _rate.IsAbove(_warningLevel) ? StreamSignal.Warning : StreamSignal.None;
    }

    private protected override void Restart() => _rate = new FrourosRate();

    private protected override void Exchange(DetectorState state) => _rate.Exchange(state);
}
