using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>All that was measured on one column, before p-values are corrected over the columns.</summary>
internal sealed record ColumnEvidence(string Name, ColumnKind Kind, MissingShare Missing)
{
    /// <summary>What may decide the verdict, the main one first.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>What is shown but does not decide.</summary>
    public IReadOnlyList<DriftTest> Shown { get; init; } = [];

    /// <summary>The verdict where no signal fires because the values were not compared, and why.</summary>
    public (DriftVerdict Verdict, string Reason)? NotCompared { get; init; }

    /// <summary>Findings to add to the reason.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public ColumnDistribution? Distribution { get; init; }

    /// <summary>Columns made from this one, whose tests count among the tests of the report.</summary>
    public IReadOnlyList<ColumnEvidence> Derived { get; init; } = [];

    /// <summary>The signals of the column, then those of <see cref="Derived"/>.</summary>
    public IEnumerable<Signal> AllSignals => Signals.Concat(Derived.SelectMany(feature => feature.Signals));

    /// <summary>What could have been seen; <see langword="null"/> where nothing was compared.</summary>
    public IColumnPower? Power { get; init; }

    /// <summary>What may have caused the change, with the evidence that is left when it is undone.</summary>
    public IReadOnlyList<CauseFinding> Causes { get; init; } = [];

    /// <summary>Decides, with one adjusted p-value for each of <see cref="AllSignals"/>.</summary>
    /// <param name="adjusted">The p-values, corrected for all tests of the report.</param>
    /// <param name="options">The level and the thresholds.</param>
    /// <param name="tests">How many tests the report has.</param>
    public ColumnDrift Judge(ReadOnlySpan<double> adjusted, DriftOptions options, int tests = 1)
    {
        var shown = new List<DriftTest>();
        var fired = new List<string>();
        var quiet = new List<string>();
        for (var i = 0; i < Signals.Count; i++)
        {
            var (significance, effect, _, _) = Signals[i];
            var fires = adjusted[i] <= options.Alpha && effect.Effect >= effect.Threshold;
            (fires ? fired : quiet).Add(Reasons.Describe(Signals[i], adjusted[i]));
            shown.Add(significance with { AdjustedPValue = adjusted[i] });
            if (!ReferenceEquals(significance, effect)) shown.Add(effect);
        }

        shown.AddRange(Shown);
        var derived = JudgeDerived(adjusted[Signals.Count..], options, tests);
        fired.AddRange(derived.Where(feature => feature.Verdict == DriftVerdict.Drift).Select(feature => $"{feature.Name}: {feature.Reason}"));
        var verdict = fired.Count > 0 ? DriftVerdict.Drift : NotCompared?.Verdict ?? DriftVerdict.Ok;
        var parts = fired.Count > 0 ? fired : NotCompared is { } notCompared ? [notCompared.Reason] : quiet.Take(1);
        var power = Power?.At(PValueAdjustment.StrictestLevel(options.Alpha, tests, options.Multiplicity));
        if (verdict == DriftVerdict.Ok && power is not null) parts = parts.Append(Reasons.Seen(power, Kind));
        return new ColumnDrift(Name, Kind, verdict, Missing, shown, string.Join("; ", parts.Concat(Remarks)), Distribution) { Power = power, Derived = derived };
    }

    private List<ColumnDrift> JudgeDerived(ReadOnlySpan<double> adjusted, DriftOptions options, int tests)
    {
        var judged = new List<ColumnDrift>(Derived.Count);
        foreach (var feature in Derived)
        {
            judged.Add(feature.Judge(adjusted[..feature.Signals.Count], options, tests));
            adjusted = adjusted[feature.Signals.Count..];
        }

        return judged;
    }
}
