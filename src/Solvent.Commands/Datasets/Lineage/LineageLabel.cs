using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Lineage;

/// <summary>How the nodes of a lineage are called.</summary>
internal static class LineageLabel
{
    /// <summary><c>taxi@v1</c>, <c>cell 4 of train.ipynb</c>, <c>run 0k3j2h1a2b</c>.</summary>
    public static string Of(LineageNode node) => node.Kind switch
    {
        LineageNodeKind.Version => node.Version!,
        LineageNodeKind.Run => $"run {node.Run}",
        LineageNodeKind.Model => $"model {node.Model}",
        _ => Cell(node),
    };

    /// <summary>What else is to be said in a few words, or <see langword="null"/>.</summary>
    public static string? Detail(LineageNode node) => node.Kind switch
    {
        LineageNodeKind.Version when node.IsMissing => "removed",
        LineageNodeKind.Version => string.Join(", ", VersionFacts(node)),
        LineageNodeKind.Run when node.IsMissing => "not in this store",
        LineageNodeKind.Run => node.Experiment,
        LineageNodeKind.Model => node.At is { } at ? ViewFormat.Date(at) : null,
        _ => node.Run is { } run ? $"run {run}" + (node.Experiment is { } experiment ? $" of {experiment}" : "") : null,
    };

    /// <summary>Everything, on several lines.</summary>
    public static string Tooltip(LineageNode node) => string.Join('\n', Lines(node));

    private static IEnumerable<string> VersionFacts(LineageNode node)
    {
        if (node.Rows is { } rows) yield return ViewFormat.Plural(rows, "row");
        if (node.At is { } at) yield return ViewFormat.Date(at);
    }

    private static IEnumerable<string> Lines(LineageNode node)
    {
        yield return Of(node);
        if (Detail(node) is { Length: > 0 } detail) yield return detail;
        if (node.Author is { } author) yield return author;
        if (node.Hash is { } hash) yield return $"SHA-256 {ViewFormat.HashStart(hash)}";
        if (node is { Kind: LineageNodeKind.Run, Notebook: { } notebook }) yield return notebook;
        if (node is { Kind: LineageNodeKind.Run, At: { } at }) yield return ViewFormat.Moment(at);
        if (node.Code is { } code) yield return code;
    }

    private static string Cell(LineageNode node)
    {
        var cell = node.Cell is { } position ? string.Create(CultureInfo.InvariantCulture, $"cell {position + 1}") : "a cell";
        return node.Notebook is { } notebook ? $"{cell} of {Path.GetFileName(notebook)}" : cell;
    }
}
