using Solvent.Commands.Views;
using Solvent.Commands.Charts;

namespace Solvent.Commands.Graphs;

/// <summary>Places the nodes of a graph in columns from left to right, with few crossings: each node is moved to the middle of its neighbours.</summary>
internal sealed class GraphLayout
{
    public const int LabelLength = 34;
    private const int Sweeps = 8;
    private const double LayerGap = 36;
    private const double NodeGap = 12;
    private const double Margin = 6;

    private readonly List<List<PlacedNode>> _layers = [];

    public GraphLayout(GraphBlock graph)
    {
        var layers = new GraphLayers(graph);
        var placed = graph.Nodes.ToDictionary(node => node.Id, node => Add(node, layers.Of(node.Id)), StringComparer.Ordinal);
        Edges = [.. graph.Edges.Where(edge => edge.From != edge.To).Select(edge => Connect(edge, placed[edge.From], placed[edge.To]))];
        Order();
        Place();
    }

    public IEnumerable<PlacedNode> Nodes => _layers.SelectMany(layer => layer).Where(item => item.Node is not null);

    public IReadOnlyList<PlacedEdge> Edges { get; }

    public double Width { get; private set; }

    public double Height { get; private set; }

    private PlacedNode Add(GraphNode node, int layer)
    {
        var label = Math.Min(node.Label.Length, LabelLength) * SvgChart.CharacterWidth;
        var detail = Math.Min(node.Detail?.Length ?? 0, LabelLength) * SvgChart.CharacterWidth * .92;
        return Add(new PlacedNode(node, Math.Max(label, detail) + 20, string.IsNullOrEmpty(node.Detail) ? 26 : 40), layer);
    }

    private PlacedNode Add(PlacedNode item, int layer)
    {
        while (_layers.Count <= layer) _layers.Add([]);
        item.Layer = layer;
        _layers[layer].Add(item);
        return item;
    }

    /// <summary>Leads an edge through every layer between its ends, so that it passes no node.</summary>
    private PlacedEdge Connect(GraphEdge edge, PlacedNode from, PlacedNode to)
    {
        var isReversed = from.Layer >= to.Layer;
        var (left, right) = isReversed ? (to, from) : (from, to);
        var path = new List<PlacedNode> { left };
        for (var layer = left.Layer + 1; layer < right.Layer; layer++) path.Add(Add(new PlacedNode(node: null, width: 0, height: 6), layer));
        path.Add(right);
        for (var i = 1; i < path.Count; i++)
        {
            path[i - 1].After.Add(path[i]);
            path[i].Before.Add(path[i - 1]);
        }

        return new PlacedEdge(edge, path, isReversed);
    }

    private void Order()
    {
        Number();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isForward = sweep % 2 == 0;
            for (var i = 0; i < _layers.Count; i++)
            {
                var layer = isForward ? i : _layers.Count - 1 - i;
                _layers[layer] = [.. _layers[layer].OrderBy(item => Middle(isForward ? item.Before : item.After, item.Y))];
                Number();
            }
        }

        // Until nodes have a place, the place is their number in the layer.
        void Number()
        {
            foreach (var layer in _layers)
            {
                for (var i = 0; i < layer.Count; i++) layer[i].Y = i - ((layer.Count - 1) / 2.0);
            }
        }
    }

    private static double Middle(List<PlacedNode> neighbours, double own) => neighbours.Count == 0 ? own : neighbours.Average(neighbour => neighbour.Y);

    private void Place()
    {
        var heights = _layers.ConvertAll(layer => layer.Sum(item => item.Height) + (NodeGap * (layer.Count - 1)));
        Height = heights.Max() + (2 * Margin);
        var x = Margin;
        for (var i = 0; i < _layers.Count; i++)
        {
            var width = _layers[i].Max(item => item.Width);
            var y = (Height - heights[i]) / 2;
            foreach (var item in _layers[i])
            {
                if (item.Node is null) item.Width = width;
                item.X = x + ((width - item.Width) / 2);
                item.Y = y;
                y += item.Height + NodeGap;
            }

            x += width + LayerGap;
        }

        Width = x - LayerGap + Margin;
    }
}
