namespace Solvent.Commands.Views;

/// <summary>Things and the arrows between them.</summary>
/// <param name="Title">What the graph shows.</param>
/// <param name="Nodes">The things.</param>
/// <param name="Edges">The arrows, between nodes of the graph; they may form cycles.</param>
/// <param name="Text">The same as lines of text, for hosts that cannot draw.</param>
/// <param name="Mermaid">The same as a Mermaid flowchart, to be copied.</param>
public sealed record GraphBlock(
    string Title, IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges, string Text, string Mermaid) : ViewBlock
{
    /// <summary>A line below the graph, such as how much was left out.</summary>
    public string? Note { get; init; }
}
