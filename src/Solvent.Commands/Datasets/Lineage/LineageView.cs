using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Lineage;

/// <summary>A lineage as a graph, as a tree of text, and as Mermaid text.</summary>
internal static class LineageView
{
    private const int MostNodes = 60;

    public static ResultView Of(VersionLineage lineage, LineageDirection direction = LineageDirection.Both, bool isMermaid = false)
    {
        var graph = Graph(lineage, direction);
        ViewBlock[] blocks = isMermaid ? [new CodeBlock(graph.Mermaid, "mermaid")] : [graph];
        return new ResultView(null, blocks, lineage);
    }

    private static GraphBlock Graph(VersionLineage lineage, LineageDirection direction)
    {
        var shown = lineage.Nearest(MostNodes);
        var nodes = shown.Nodes.Select(node => Node(node, lineage.Version)).ToList();
        var edges = shown.Edges.Select(edge => new GraphEdge(edge.From, edge.To, edge.Kind is LineageEdgeKind.CommittedAgain)).ToList();
        var note = shown.LeftOut == 0 ? null : $"{ViewFormat.Count(shown.LeftOut)} of {ViewFormat.Count(lineage.Nodes.Count)} are left out; --depth shows less, --json has all.";
        return new GraphBlock($"Lineage of {LineageLabel.Of(lineage.Nodes[0])}", nodes, edges, LineageTree.Of(lineage, direction), MermaidText.Of(nodes, edges, note)) { Note = note };
    }

    private static GraphNode Node(LineageNode node, string focus) => new(node.Id, LineageLabel.Of(node), LineageLabel.Detail(node), (int)node.Kind)
    {
        Tooltip = LineageLabel.Tooltip(node),
        IsFocus = node.Id == focus,
        IsMissing = node.IsMissing,
    };
}
