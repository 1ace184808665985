using Solvent.Commands.Views;
using Solvent.Commands.Charts;

namespace Solvent.Commands.Graphs;

/// <summary>Draws a <see cref="GraphBlock"/> as a self-contained SVG picture.</summary>
internal static class SvgGraph
{
    public static string Render(GraphBlock graph)
    {
        var layout = new GraphLayout(graph);
        var canvas = new SvgCanvas(layout.Width, layout.Height, graph.Title);
        foreach (var edge in layout.Edges) canvas.Arrow([.. edge.Path.SelectMany(Ends)], edge.IsReversed, edge.Edge.IsWeak);
        foreach (var placed in layout.Nodes) Draw(canvas, placed, placed.Node!);
        return canvas.ToString();
    }

    private static IEnumerable<(double X, double Y)> Ends(PlacedNode item) => [item.Left, item.Right];

    private static void Draw(SvgCanvas canvas, PlacedNode place, GraphNode node)
    {
        // Data has corners; what makes or reads data is round.
        var radius = node.Kind == 0 ? 4 : place.Height / 2;
        canvas.Box((place.X, place.Y, place.Width, place.Height), radius, ChartPalette.Colour(node.Kind), node.IsFocus, node.IsMissing, node.Tooltip);
        var middle = place.X + (place.Width / 2);
        var hasDetail = !string.IsNullOrEmpty(node.Detail);
        canvas.Text(middle, place.Y + (hasDetail ? 17 : 17.5), SvgChart.Cut(node.Label, GraphLayout.LabelLength), TextAnchor.Middle, opacity: 1);
        if (hasDetail) canvas.Text(middle, place.Y + 31, SvgChart.Cut(node.Detail!, GraphLayout.LabelLength), TextAnchor.Middle, .65);
    }
}
