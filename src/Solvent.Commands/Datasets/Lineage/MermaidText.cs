using System.Globalization;
using System.Text;
using Solvent.Commands.Views;

namespace Solvent.Commands.Datasets.Lineage;

/// <summary>Writes a graph as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html).</summary>
internal static class MermaidText
{
    // A cylinder for data, a rounded box for a cell, a stadium for a run, a hexagon for a model.
    private static readonly (string Open, string Close)[] Shapes = [("[(", ")]"), ("(", ")"), ("([", "])"), ("{{", "}}")];

    public static string Of(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges, string? note)
    {
        var names = nodes.Select((node, index) => (node.Id, Name: string.Create(CultureInfo.InvariantCulture, $"n{index}")))
            .ToDictionary(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in nodes)
        {
            var (open, close) = Shapes[node.Kind % Shapes.Length];
            var label = node.Detail is { Length: > 0 } detail ? $"{Escape(node.Label)}<br/>{Escape(detail)}" : Escape(node.Label);
            text.Append(CultureInfo.InvariantCulture, $"    {names[node.Id]}{open}\"{label}\"{close}\n");
        }

        foreach (var edge in edges) text.Append(CultureInfo.InvariantCulture, $"    {names[edge.From]} {(edge.IsWeak ? "-.->" : "-->")} {names[edge.To]}\n");
        foreach (var node in nodes.Where(node => node.IsFocus)) text.Append(CultureInfo.InvariantCulture, $"    style {names[node.Id]} stroke-width:3px\n");
        foreach (var node in nodes.Where(node => node.IsMissing)) text.Append(CultureInfo.InvariantCulture, $"    style {names[node.Id]} stroke-dasharray:4\n");
        if (note is not null) text.Append(CultureInfo.InvariantCulture, $"    %% {note.ReplaceLineEndings(" ")}\n");
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>A label in quotes takes everything but quotes, markup and what looks like an entity.</summary>
    private static string Escape(string text) => text.ReplaceLineEndings(" ")
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal)
        .Replace(">", "#gt;", StringComparison.Ordinal);
}
