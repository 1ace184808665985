using Solvent.Commands.Views;

namespace Solvent.Commands.Graphs;

/// <summary>Puts each node of a graph into a layer behind those that lead to it; edges that close a cycle do not count.</summary>
internal sealed class GraphLayers
{
    private readonly Dictionary<string, int> _layers = new(StringComparer.Ordinal);
    private readonly HashSet<GraphEdge> _closing = [];

    public GraphLayers(GraphBlock graph)
    {
        var outgoing = graph.Edges.ToLookup(edge => edge.From, StringComparer.Ordinal);
        var order = new List<string>();
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        // What nothing leads to comes first, so that a cycle is closed where it is entered.
        var targets = graph.Edges.Select(edge => edge.To).ToHashSet(StringComparer.Ordinal);
        foreach (var node in graph.Nodes.OrderBy(node => targets.Contains(node.Id))) Visit(node.Id);
        order.Reverse();
        foreach (var id in order)
        {
            _layers.TryAdd(id, 0);
            foreach (var edge in outgoing[id].Where(edge => !_closing.Contains(edge)))
            {
                _layers[edge.To] = Math.Max(_layers.GetValueOrDefault(edge.To), _layers[id] + 1);
            }
        }

        void Visit(string id)
        {
            if (!state.TryAdd(id, true)) return;
            foreach (var edge in outgoing[id])
            {
                if (state.GetValueOrDefault(edge.To)) _closing.Add(edge);
                else Visit(edge.To);
            }

            state[id] = false;
            order.Add(id);
        }
    }

    /// <summary>The layer of a node, from 0.</summary>
    public int Of(string id) => _layers[id];

    /// <summary>Whether an edge closes a cycle.</summary>
    public bool Closes(GraphEdge edge) => _closing.Contains(edge);
}
