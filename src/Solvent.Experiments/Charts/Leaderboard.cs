namespace Solvent.Experiments;

/// <summary>The best runs by a metric.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="LowerIsBetter">The direction.</param>
/// <param name="Runs">The runs, best first; all have a finite value.</param>
public sealed record Leaderboard(string Metric, bool LowerIsBetter, IReadOnlyList<RunRecord> Runs)
{
    internal static Leaderboard? Read(ExperimentStore store, string metric, RunQuery among, bool lowerIsBetter)
    {
        var name = Search.QueryText.Of(new Search.FieldName(Search.FieldScope.Metric, metric));
        // The condition itself says where it is wrong, in its own words and places.
        _ = among.Where is null ? [] : store.Find(among with { Limit = 0, Sort = null });
        try
        {
            var competing = $"run.status != failed and {name} > -inf and {name} < inf";
            var runs = store.Find(among with { Where = string.IsNullOrWhiteSpace(among.Where) ? competing : $"({among.Where}) and {competing}", Sort = $"{(lowerIsBetter ? "" : "-")}{name}" });
            return runs.Count == 0 && among.Where is null ? null : new Leaderboard(metric, lowerIsBetter, runs);
        }
        catch (SolventException exception) when (exception.Code == "unknown-field")
        {
            return null;
        }
    }
}
