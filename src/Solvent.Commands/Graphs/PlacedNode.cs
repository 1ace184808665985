using Solvent.Commands.Views;

namespace Solvent.Commands.Graphs;

/// <summary>A node of a graph with its place, or a bend of an edge that passes a layer.</summary>
internal sealed class PlacedNode(GraphNode? node, double width, double height)
{
    /// <summary>The node, or <see langword="null"/> for a bend.</summary>
    public GraphNode? Node { get; } = node;

    /// <summary>That of its text; a bend crosses the whole layer, so that the edge passes between the nodes.</summary>
    public double Width { get; set; } = width;

    public double Height { get; } = height;

    public int Layer { get; set; }

    public double X { get; set; }

    public double Y { get; set; }

    public (double X, double Y) Left => (X, Y + (Height / 2));

    public (double X, double Y) Right => (X + Width, Y + (Height / 2));

    /// <summary>The neighbours one layer before and one after.</summary>
    public List<PlacedNode> Before { get; } = [];

    public List<PlacedNode> After { get; } = [];
}
