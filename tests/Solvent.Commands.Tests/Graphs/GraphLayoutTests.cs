using CsCheck;
using Solvent.Commands.Views;
using Solvent.Commands.Graphs;

namespace Solvent.Commands.Tests.Graphs;

public sealed class GraphLayoutTests
{
    private static readonly Gen<GraphBlock> AnyGraph = Gen.Select(Gen.Int[1, 25], Gen.Select(Gen.Int[0, 24], Gen.Int[0, 24]).Array[0, 60], (nodes, edges) => Graph(
        nodes, [.. edges.Select(edge => (edge.Item1 % nodes, edge.Item2 % nodes)).Distinct()]));

    [Fact]
    public void No_two_boxes_and_no_box_and_edge_overlap_whatever_the_graph()
        => AnyGraph.Sample(graph =>
        {
            var layout = new GraphLayout(graph);
            var items = layout.Edges.SelectMany(edge => edge.Path).Concat(layout.Nodes).Distinct().ToList();
            return items.SelectMany((a, index) => items.Skip(index + 1).Select(b => (a, b))).All(pair => !Overlap(pair.a, pair.b))
                && items.All(item => item.X >= 0 && item.Y >= 0 && item.X + item.Width <= layout.Width && item.Y + item.Height <= layout.Height);
        }, iter: 300);

    [Fact]
    public void Edges_run_from_left_to_right_but_for_those_that_close_a_cycle()
    {
        var layout = new GraphLayout(Graph(3, [(0, 1), (1, 2), (2, 0)]));

        Assert.Equal([false, false, true], layout.Edges.Select(edge => edge.IsReversed));
        Assert.All(layout.Edges, edge => Assert.All(edge.Path.Zip(edge.Path.Skip(1)), step => Assert.True(step.First.X + step.First.Width < step.Second.X)));
    }

    [Fact]
    public void A_thing_that_leads_to_itself_is_drawn_without_the_loop()
        => Assert.Empty(new GraphLayout(Graph(1, [(0, 0)])).Edges);

    [Fact]
    public void Text_in_a_drawing_is_never_markup()
    {
        var node = new GraphNode("a", "<script>", "\"&\"", 1) { Tooltip = "</title><b>" };

        var svg = SvgGraph.Render(new GraphBlock("<g>", [node], [], "", ""));

        Assert.DoesNotContain("<script>", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", svg, StringComparison.Ordinal);
    }

    private static bool Overlap(PlacedNode a, PlacedNode b)
        => a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;

    private static GraphBlock Graph(int nodes, (int From, int To)[] edges) => new(
        "graph",
        [.. Enumerable.Range(0, nodes).Select(node => new GraphNode($"n{node}", new string('x', 1 + (node * 7 % 40)), node % 2 == 0 ? "detail" : null, node % 3))],
        [.. edges.Select(edge => new GraphEdge($"n{edge.From}", $"n{edge.To}"))],
        "",
        "");
}
