using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Everything about one run.</summary>
internal static class RunRecordView
{
    public static ResultView Of(RunRecord run)
    {
        var blocks = new List<ViewBlock> { new FactsBlock([.. Facts(run)]) };
        if (run.Params.Count > 0)
        {
            blocks.Add(new HeadingBlock("Parameters"));
            blocks.Add(new FactsBlock([.. run.Params.Select(param => new Fact(param.Key, param.Value))]));
        }

        if (run.Metrics.Count > 0)
        {
            blocks.Add(new HeadingBlock("Metrics"));
            blocks.Add(new TableBlock(
                [ViewColumn.Text("metric"), ViewColumn.Number("value")],
                [.. KeyMetrics.Of([run]).Select(name => new ViewCell[] { name, ViewFormat.Number(run.Metrics[name]) })]));
        }

        if (run.Datasets.Count > 0)
        {
            blocks.Add(new HeadingBlock("Data"));
            blocks.Add(new TableBlock(
                [ViewColumn.Text("version"), ViewColumn.Text("mode"), ViewColumn.Text("SHA-256")],
                [.. run.Datasets.Select(dataset => new ViewCell[] { $"{dataset.Name}@{dataset.Version}", EnumName.Of(dataset.Mode), new ViewCell(ViewFormat.HashStart(dataset.Hash), ViewTone.Muted) })]));
        }

        return new ResultView($"Run {run.Id} of {run.Experiment}", blocks, RunPayload.From(run));
    }

    private static IEnumerable<Fact> Facts(RunRecord run)
    {
        yield return new Fact("status", RunStatusBadge.Of(run.Status));
        yield return new Fact("started (UTC)", ViewFormat.Moment(run.StartedAt));
        if (run.DurationSeconds is { } seconds) yield return new Fact("took", ViewFormat.Duration(TimeSpan.FromSeconds(seconds)));
        if (run.Seed is { } seed) yield return new Fact("seed", ViewFormat.Number(seed));
        if (run.Commit is { } commit) yield return new Fact("commit", ViewFormat.HashStart(commit) + (run.Dirty is true ? " with changes" : ""));
        if (run.Notebook is { } notebook) yield return new Fact("notebook", notebook);
        if (run.Cells.Count > 0) yield return new Fact("code", ViewFormat.Plural(run.Cells.Count, "cell"));
        if (run.Packages.Count > 0) yield return new Fact("packages", Packages(run));
        foreach (var tag in run.Tags) yield return new Fact(tag.Key, tag.Value);
        if (run.Error is { } error) yield return new Fact("error", new ViewCell(error, ViewTone.Bad));
    }

    private static string Packages(RunRecord run)
    {
        const int Shown = 4;
        var names = string.Join(", ", run.Packages.Take(Shown).Select(package => $"{package.Name} {package.Version}"));
        return run.Packages.Count <= Shown ? names : $"{names} and {ViewFormat.Count(run.Packages.Count - Shown)} more";
    }
}
