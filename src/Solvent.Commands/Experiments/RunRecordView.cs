using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Everything about one run.</summary>
internal static class RunRecordView
{
    private const int MostChildren = 20;

    /// <param name="run">The run, with its cells.</param>
    /// <param name="children">The runs that are a part of it.</param>
    /// <param name="curves">Metrics that have a history worth a picture.</param>
    public static ResultView Of(RunRecord run, IReadOnlyList<RunRecord>? children = null, IReadOnlyList<MetricCurves>? curves = null)
    {
        var blocks = new List<ViewBlock> { new FactsBlock([.. RunFactsView.Of(run)]) };
        if (run.Error is { } error)
        {
            blocks.Add(new HeadingBlock("Error"));
            blocks.Add(new TextBlock(error, ViewTone.Bad));
        }

        Add(blocks, "Parameters", run.Params.Select(param => new Fact(param.Key, param.Value)));
        Add(blocks, "Tags", run.Tags.Select(tag => new Fact(tag.Key, tag.Value)));
        Add(blocks, "Metrics", ["metric", "value"], KeyMetrics.Of([run]).Select(name => new ViewCell[] { name, ViewFormat.Number(run.Metrics[name]) }), numbers: [1]);
        blocks.AddRange((curves ?? []).Select(one => CurvesView.Block(one)));
        Add(blocks, "Data", ["version", "mode", "SHA-256"], run.Datasets.Select(dataset => new ViewCell[] { dataset.Reference, EnumName.Of(dataset.Mode), Muted(ViewFormat.HashStart(dataset.Hash)) }));
        Add(blocks, "Artifacts", ["artifact", "kind", "size", "SHA-256"], run.Artifacts.Select(artifact => new ViewCell[] { artifact.Name, artifact.Kind, ViewFormat.Bytes(artifact.Bytes), Muted(ViewFormat.HashStart(artifact.Hash)) }), numbers: [2]);
        Add(blocks, "Packages", ["package", "version"], run.Packages.Select(package => new ViewCell[] { package.Name, package.Version }));
        if (children is { Count: > 0 })
        {
            blocks.Add(new HeadingBlock($"Nested runs: {ViewFormat.Count(children.Count)}"));
            blocks.AddRange(RunListView.Of([.. children.Take(MostChildren)]).Blocks);
            if (children.Count > MostChildren) blocks.Add(new TextBlock($"'experiment list --where \"run.parent = '{run.Id}'\"' shows all.", ViewTone.Muted));
        }

        blocks.AddRange(Code(run));
        return new ResultView($"Run {run.Id}{(run.Name is { } name ? $" '{name}'" : "")} of {run.Experiment}", blocks, RunPayload.From(run));
    }

    private static IEnumerable<ViewBlock> Code(RunRecord run)
    {
        if (run.Cells.Count == 0) yield break;
        yield return new HeadingBlock($"Code: {ViewFormat.Plural(run.Cells.Count, "cell")}");
        foreach (var (cell, index) in run.Cells.Select((cell, index) => (cell, index)))
        {
            var place = cell.Index is { } position ? $"cell {ViewFormat.Count(position + 1)}" : $"{ViewFormat.Count(index + 1)}.";
            var took = cell.Duration is { } duration ? $", {ViewFormat.Duration(duration)}" : "";
            yield return new TextBlock($"{place}{(cell.Language == "csharp" ? "" : $", {cell.Language}")}{took}", ViewTone.Muted);
            yield return new CodeBlock(cell.Source, cell.Language);
        }
    }

    private static void Add(List<ViewBlock> blocks, string heading, IEnumerable<Fact> facts)
    {
        var all = facts.ToList();
        if (all.Count == 0) return;
        blocks.Add(new HeadingBlock(heading));
        blocks.Add(new FactsBlock(all));
    }

    private static void Add(List<ViewBlock> blocks, string heading, string[] columns, IEnumerable<ViewCell[]> rows, int[]? numbers = null)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        blocks.Add(new HeadingBlock(heading));
        blocks.Add(new TableBlock([.. columns.Select((name, index) => numbers?.Contains(index) is true ? ViewColumn.Number(name) : ViewColumn.Text(name))], all));
    }

    private static ViewCell Muted(string text) => new(text, ViewTone.Muted);
}
