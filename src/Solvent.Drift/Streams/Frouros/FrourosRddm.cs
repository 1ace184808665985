namespace Solvent.Drift;

/// <summary>The reactive drift detection method as Frouros 0.10 has it: DDM that forgets long concepts and does not warn for long.</summary>
/// <remarks>Barros et al., RDDM: Reactive drift detection method, Expert Systems with Applications 90 (2017).</remarks>
internal sealed class FrourosRddm : StreamDetector
{
    private const double WarningLevel = 1.773;
    private const double DriftLevel = 2.258;
    private const int MaxConcept = 40_000;
    private const int MinConcept = 7_000;
    private const int MaxWarnings = 1_400;
    private const int MinInstances = 129;

    private FrourosRate _rate = new();
    private double[] _recent = new double[MinConcept];
    private long _first;
    private long _recentCount;
    private long _warnings;
    private bool _forgets;

    public FrourosRddm()
        : base("frouros.RDDM", StreamValues.Shares)
    {
    }

    private protected override StreamSignal Next(double value)
    {
        if (_forgets) ReadRecentAgain();
        Keep(value);
        _rate.Add(value);
        if (_rate.Count < MinInstances) return StreamSignal.None;
        _rate.KeepLowest();
        if (_rate.IsAbove(DriftLevel))
        {
            if (_warnings == 0) KeepLast();
            return StreamSignal.Drift;
        }

        if (_rate.IsAbove(WarningLevel))
        {
            if (_warnings >= MaxWarnings)
            {
                KeepLast();
                return StreamSignal.Drift;
            }

            _warnings++;
            return StreamSignal.Warning;
        }

        _warnings = 0;
        _forgets = _rate.Count >= MaxConcept;
        return StreamSignal.None;
    }

    // The recent values and the warnings outlive a drift.
    private protected override void Restart()
    {
        _rate = new FrourosRate();
        _forgets = false;
    }

    private protected override void Exchange(DetectorState state)
    {
        _rate.Exchange(state);
        state.Whole("recentCount", ref _recentCount);
        state.Whole("warnings", ref _warnings);
        state.Flag("forgets", ref _forgets);
        var recent = RecentInOrder();
        state.Numbers("recent", ref recent, recent.Length);
        Array.Resize(ref recent, MinConcept);
        _recent = recent;
        _first = 0;
    }

    private double[] RecentInOrder() => [.. Enumerable.Range(0, (int)_recentCount).Select(i => _recent[(_first + i) % MinConcept])];

    private void ReadRecentAgain()
    {
        _rate = new FrourosRate();
        _warnings = 0;
        _forgets = false;
        for (var i = 0; i < _recentCount; i++) _rate.Add(_recent[(_first + i) % MinConcept]);
    }

    private void Keep(double value)
    {
        if (_recentCount == MinConcept)
        {
            _first = (_first + 1) % MinConcept;
            _recentCount--;
        }

        _recent[(_first + _recentCount++) % MinConcept] = value;
    }

    private void KeepLast()
    {
        _first = (_first + _recentCount - 1) % MinConcept;
        _recentCount = 1;
    }
}
