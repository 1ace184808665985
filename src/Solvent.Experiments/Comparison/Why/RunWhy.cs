using System.Globalization;
using Solvent.Datasets;
using Solvent.Drift;

namespace Solvent.Experiments;

/// <summary>Gathers what an explanation needs: the other runs of the experiment, their code, and what differs in the data.</summary>
internal sealed class RunWhy(ExperimentStore store, RunReader reader)
{
    /// <summary>The newest runs are evidence enough, and code of many more takes long to read.</summary>
    private const int MostEvidence = 1_000;

    public async Task<RunExplanation> ExplainAsync(RunRecord best, RunRecord worst, string? metric, CancellationToken cancellationToken)
    {
        var chosen = metric ?? Choose(best, worst);
        foreach (var run in (RunRecord[])[best, worst]) RequireValue(run, chosen);
        var others = new[] { best.Experiment, worst.Experiment }.Distinct(StringComparer.Ordinal)
            .SelectMany(experiment => store.Find(new RunQuery { Experiment = experiment, Limit = MostEvidence }))
            .Where(run => run.Metrics.ContainsKey(chosen))
            .ToList();
        var explanation = RunExplainer.Explain(best, worst, chosen, reader.WithCells(others));
        var differences = new List<RunDifference>();
        foreach (var difference in explanation.Differences)
        {
            differences.Add(difference.Kind == DifferenceKind.Data ? difference with { Details = await DescribeAsync(difference, cancellationToken) } : difference);
        }

        return explanation with { Differences = differences };
    }

    private static string Choose(RunRecord best, RunRecord worst)
    {
        var common = best.Metrics.Where(metric => double.IsFinite(metric.Value) && worst.Metrics.TryGetValue(metric.Key, out var other) && double.IsFinite(other)).Select(metric => metric.Key);
        return common.OrderBy(MetricRank.Of).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new SolventException("metric-not-found", $"The runs {best.Id} and {worst.Id} have no metric in common.") { Hint = "Only runs that measured the same can be explained." };
    }

    private static void RequireValue(RunRecord run, string metric)
    {
        if (run.Metrics.TryGetValue(metric, out var value) && double.IsFinite(value)) return;
        throw new SolventException("metric-not-found", $"The run {run.Id} has no finite value of the metric '{metric}'.")
        {
            Hint = NearestName.Suggestion(metric, run.Metrics.Keys.Where(name => name != metric))
                ?? (run.Metrics.Count == 0 ? "It logged no metric." : $"It logged: {string.Join(", ", run.Metrics.Keys)}."),
        };
    }

    private async Task<IReadOnlyList<string>> DescribeAsync(RunDifference difference, CancellationToken cancellationToken)
    {
        // Several versions of one dataset in one run are compared by name only.
        if (difference is not { From: { } from, To: { } to } || from.Contains(',', StringComparison.Ordinal) || to.Contains(',', StringComparison.Ordinal)) return [];
        try
        {
            var diff = await DatasetRepository.Open(store.Root).DiffAsync($"{difference.Name}@{from}", $"{difference.Name}@{to}", new DiffOptions { Examples = 0 }, cancellationToken);
            return [.. Lines(diff)];
        }
        catch (SolventException exception)
        {
            return [$"The versions cannot be compared: {exception.Message}"];
        }
    }

    private static IEnumerable<string> Lines(DatasetDiff diff)
    {
        if (diff.Files is { } files)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{files.Added.Count} files added, {files.Removed.Count} removed, {files.Changed.Count} changed");
            yield break;
        }

        yield return DiffSummary.Of(diff);
        if (diff.Label is { Verdict: DriftVerdict.Drift } label) yield return $"The label '{label.Column}' shifted: {label.Reason}";
        foreach (var column in diff.Drift?.Columns.Where(column => column.Verdict == DriftVerdict.Drift && column.Name != diff.Label?.Column).Take(5) ?? [])
        {
            yield return $"The distribution of '{column.Name}' shifted: {column.Reason}";
        }
    }
}
