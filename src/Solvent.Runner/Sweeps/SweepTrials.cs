namespace Solvent.Runner.Sweeps;

/// <summary>The trials of a sweep as far as they are known, and which one comes next.</summary>
internal sealed class SweepTrials(SweepPlan plan, SearchSpace space, ISearch search, IReadOnlyDictionary<int, Trial> before)
{
    private const int FirstTrials = 3;

    // A trial that was interrupted is tried again.
    private readonly SortedDictionary<int, Trial> _over = new(before.Where(trial => trial.Value.IsOver).ToDictionary(trial => trial.Key, trial => trial.Value));
    private bool _isExhausted;
    private int _next = 1;

    public IReadOnlyCollection<Trial> Over => _over.Values;

    /// <summary>How many there are at most, if that is known.</summary>
    public long? Total => plan.Search == SearchKind.Tpe ? plan.Trials : (plan.Trials, space.Size) switch
    {
        ({ } trials, { } size) => Math.Min(trials, size),
        var (trials, size) => trials ?? size,
    };

    public Trial? Best => Ranked().FirstOrDefault(trial => trial is { Status: TrialStatus.Finished, Metric: { } metric } && !double.IsNaN(metric));

    /// <summary>Whether too many have failed to go on.</summary>
    public bool HasFailed
    {
        get
        {
            var failed = _over.Values.Count(trial => trial.Status == TrialStatus.Failed);
            return plan.MaxFailures is { } most ? failed > most : failed >= FirstTrials && failed == _over.Count;
        }
    }

    /// <summary>
    /// The next trial, if there is one that can start while the given ones run. A trial that learns from others learns from those that are at least as many numbers before it
    /// as there are jobs: what it tries so depends on the plan alone, and not on which trial happens to end first.
    /// </summary>
    public (int Number, IReadOnlyDictionary<string, string> Values)? Next(IReadOnlyCollection<int> running)
    {
        while (!_isExhausted && (plan.Trials is not { } trials || _next <= trials))
        {
            if (_over.ContainsKey(_next))
            {
                _next++;
                continue;
            }

            var known = _next - plan.Jobs;
            if (plan.Search == SearchKind.Tpe && running.Any(number => number <= known)) return null;
            if (search.Suggest(_next - 1, [.. _over.Where(trial => trial.Key <= known).Select(trial => trial.Value.Outcome)]) is { } values) return (_next++, values);
            _isExhausted = true;
        }

        return null;
    }

    public void Add(Trial trial) => _over[trial.Number] = trial;

    /// <summary>Those with the metric, best first, then the others.</summary>
    public IReadOnlyList<Trial> Ranked() =>
    [
        .. _over.Values
            .OrderBy(trial => trial.Status switch { TrialStatus.Finished => 0, TrialStatus.Stopped => 1, _ => 2 })
            .ThenBy(trial => trial.Metric is not { } metric || double.IsNaN(metric) ? double.PositiveInfinity : plan.LowerIsBetter ? metric : -metric)
            .ThenBy(trial => trial.Number),
    ];
}
