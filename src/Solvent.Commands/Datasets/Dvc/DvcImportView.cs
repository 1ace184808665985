using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Dvc;

/// <summary>What became of each output of DVC, and what is wrong with those that could not be imported.</summary>
internal static class DvcImportView
{
    public static ResultView Of(IReadOnlyList<DvcImportResult> results)
    {
        var failed = results.Where(result => result.Problem is not null).ToList();
        var blocks = new List<ViewBlock>
        {
            new VerdictBlock(failed.Count == 0 ? "imported" : "failed", failed.Count == 0 ? ViewTone.Good : ViewTone.Bad, Summary(results, failed.Count)),
            new TableBlock(
                [ViewColumn.Text("output"), ViewColumn.Text("from"), ViewColumn.Text("MD5"), ViewColumn.Text("state"), ViewColumn.Text("version")],
                [.. results.Select(Row)]),
        };
        blocks.AddRange(results.SelectMany(result => result.Notices).Select(notice => new TextBlock(notice, ViewTone.Warning)));
        foreach (var problem in failed.Select(result => result.Problem!))
        {
            blocks.Add(new TextBlock(problem.Message, ViewTone.Bad));
            if (problem.Hint is { } hint) blocks.Add(new TextBlock(hint, ViewTone.Muted));
        }

        return new ResultView(null, blocks, results.Select(Payload).ToList())
        {
            Failure = failed.Count == 0 ? null : new SolventException("dvc-import-failed", $"{ViewFormat.Plural(failed.Count, "output")} of {ViewFormat.Count(results.Count)} could not be imported.")
            {
                Hint = "The others are committed. What is wrong is said above; then import again.",
            },
        };
    }

    private static string Summary(IReadOnlyList<DvcImportResult> results, int failed)
    {
        var created = results.Count(result => result.Created);
        var summary = $"{ViewFormat.Plural(created, "new version")}, {ViewFormat.Count(results.Count - created - failed)} unchanged";
        return failed == 0 ? summary : $"{summary}, {ViewFormat.Count(failed)} not imported";
    }

    private static ViewCell[] Row(DvcImportResult result) =>
    [
        result.Path,
        new ViewCell(result.File, ViewTone.Muted),
        new ViewCell(result.Hash is { } hash ? ViewFormat.HashStart(hash) : null, ViewTone.Muted),
        result.Problem is { } problem ? ViewCell.Badge(problem.Code, ViewTone.Bad) : result.Created ? ViewCell.Badge("new", ViewTone.Good) : ViewCell.Badge("unchanged", ViewTone.Neutral),
        result.Version?.Reference,
    ];

    private static ImportPayload Payload(DvcImportResult result) => new(
        result.File,
        result.Path,
        result.Hash,
        result.Created,
        result.Version is { } version ? DatasetVersionPayload.From(version, runs: []) : null,
        result.Notices,
        result.Problem is { } problem ? new ProblemPayload(problem.Code, problem.Message, problem.Hint) : null);

    private sealed record ImportPayload(
        string File, string? Path, string? Md5, bool Created, DatasetVersionPayload? Version, IReadOnlyList<string> Notices, ProblemPayload? Problem);

    private sealed record ProblemPayload(string Code, string Message, string? Hint);
}
