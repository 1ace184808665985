namespace Solvent.Datasets;

/// <summary>Collects what leads to a version and what it leads to, the nearest first. Each node is entered once, so cycles end it.</summary>
internal sealed class LineageSearch(LineageGraph graph, LineageOptions options)
{
    // Of a hundred runs that used one version the first dozen say as much as all; what stands behind them comes after everything else.
    private const int Fan = 12;

    private readonly Dictionary<string, (int Crowd, int Steps)> _places = new(StringComparer.Ordinal);
    private readonly HashSet<LineageEdge> _edges = [];

    public VersionLineage Run(string version)
    {
        if (options.Direction.HasFlag(LineageDirection.Up)) Walk(version, graph.Incoming, edge => edge.From);
        if (options.Direction.HasFlag(LineageDirection.Down)) Walk(version, graph.Outgoing, edge => edge.To);
        return new VersionLineage(version, [.. _places.OrderBy(place => place.Value).Select(place => graph[place.Key])], [.. _edges]);
    }

    private void Walk(string start, ILookup<string, LineageEdge> edges, Func<LineageEdge, string> next)
    {
        var entered = new HashSet<string>(StringComparer.Ordinal);
        // The number keeps what is equally near in the order in which it was recorded.
        var number = 0;
        var open = new PriorityQueue<(string Id, int Crowd), (int Versions, int Steps, int Number)>();
        open.Enqueue((start, 0), (0, 0, number));
        while (open.TryDequeue(out var at, out var distance))
        {
            if (!entered.Add(at.Id)) continue;
            _places.TryAdd(at.Id, (at.Crowd, distance.Steps));
            var rank = 0;
            foreach (var edge in edges[at.Id])
            {
                var isVersion = graph[next(edge)].Kind == LineageNodeKind.Version;
                // Between two versions stands one cell or run, or nothing; neither lies beyond the last version.
                if (distance.Versions == options.Depth) continue;
                _edges.Add(edge);
                open.Enqueue((next(edge), Math.Max(at.Crowd, rank++ / Fan)), (distance.Versions + (isVersion ? 1 : 0), distance.Steps + 1, ++number));
            }
        }
    }
}
