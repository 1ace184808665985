using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments.Mlflow;

/// <summary>What became of runs that were pushed, pulled or imported, and what is wrong with those that were not.</summary>
internal static class RunTransferView
{
    private const int ShownRuns = 50;

    /// <param name="done">What happened to a run that is through: <c>pushed</c>.</param>
    /// <param name="results">The runs.</param>
    public static ResultView Of(string done, IReadOnlyList<RunTransferResult> results)
    {
        var problems = results.Where(result => result.Problem is not null).ToList();
        var blocks = new List<ViewBlock> { Verdict(done, results, problems.Count) };
        // Of many runs those that are as they were say nothing new.
        var shown = results.Where(result => results.Count <= ShownRuns || result.Outcome is TransferOutcome.Failed || result.Problem is not null).Take(ShownRuns).ToList();
        if (shown.Count > 0)
        {
            blocks.Add(new TableBlock([ViewColumn.Text("run"), ViewColumn.Text("experiment"), ViewColumn.Text("in MLflow"), ViewColumn.Text("state")], [.. shown.Select(Row)])
            {
                Note = shown.Count < results.Count ? $"{ViewFormat.Plural(results.Count - shown.Count, "more run")} with nothing to say." : null,
            });
        }

        blocks.AddRange(results.SelectMany(result => result.Notices).Distinct(StringComparer.Ordinal).Select(notice => new TextBlock(notice, ViewTone.Warning)));
        foreach (var problem in problems.Select(result => result.Problem!))
        {
            blocks.Add(new TextBlock(problem.Message, ViewTone.Bad));
            if (problem.Hint is { } hint) blocks.Add(new TextBlock(hint, ViewTone.Muted));
        }

        return new ResultView(null, blocks, results.Select(Payload).ToList()) { Failure = Failure(done, results, problems) };
    }

    private static VerdictBlock Verdict(string done, IReadOnlyList<RunTransferResult> results, int problems)
    {
        var counts = new[] { (TransferOutcome.Added, "new"), (TransferOutcome.Updated, "updated"), (TransferOutcome.Unchanged, "unchanged"), (TransferOutcome.Failed, "failed") }
            .Select(kind => (Count: results.Count(result => result.Outcome == kind.Item1), Word: kind.Item2))
            .Where(kind => kind.Count > 0)
            .Select(kind => $"{ViewFormat.Count(kind.Count)} {kind.Word}");
        var summary = results.Count == 0 ? "no runs" : $"{ViewFormat.Plural(results.Count, "run")}: {string.Join(", ", counts)}";
        if (results.Any(result => result.Outcome is TransferOutcome.Failed)) return new VerdictBlock("failed", ViewTone.Bad, summary);
        if (problems > 0) return new VerdictBlock("in part", ViewTone.Warning, summary);
        return results.All(result => result.Outcome is TransferOutcome.Unchanged) ? new VerdictBlock("up to date", ViewTone.Neutral, summary) : new VerdictBlock(done, ViewTone.Good, summary);
    }

    private static ViewCell[] Row(RunTransferResult result) =>
    [
        result.Run,
        result.Experiment,
        new ViewCell(result.There, ViewTone.Muted),
        (result.Outcome, result.Problem) switch
        {
            (TransferOutcome.Failed, { } problem) => ViewCell.Badge(problem.Code, ViewTone.Bad),
            (_, not null) => ViewCell.Badge("in part", ViewTone.Warning),
            (TransferOutcome.Added, _) => ViewCell.Badge("new", ViewTone.Good),
            (TransferOutcome.Updated, _) => ViewCell.Badge("updated", ViewTone.Good),
            _ => ViewCell.Badge("unchanged", ViewTone.Neutral),
        },
    ];

    private static SolventException? Failure(string done, IReadOnlyList<RunTransferResult> results, List<RunTransferResult> problems)
    {
        if (problems.Count == 0) return null;
        var whole = problems.Count == 1 ? problems[0].Problem : null;
        return new SolventException("transfer-incomplete", $"Of {ViewFormat.Plural(results.Count, "run")}, {ViewFormat.Count(problems.Count)} could be {done} in part or not at all.")
        {
            File = whole?.File,
            Line = whole?.Line,
            Hint = "What is wrong is said above. Put it right and say the same again: what is through stays.",
        };
    }

    private static TransferPayload Payload(RunTransferResult result) => new(
        result.Run,
        result.Experiment,
        result.There,
        result.Outcome,
        result.Notices,
        result.Problem is { } problem ? new ProblemPayload(problem.Code, problem.Message, problem.File, problem.Line, problem.Hint) : null);

    private sealed record TransferPayload(string? Run, string? Experiment, string? MlflowRun, TransferOutcome Outcome, IReadOnlyList<string> Notices, ProblemPayload? Problem);

    private sealed record ProblemPayload(string Code, string Message, string? File, int? Line, string? Hint);
}
