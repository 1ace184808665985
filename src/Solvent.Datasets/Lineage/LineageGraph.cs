namespace Solvent.Datasets;

/// <summary>Everything that is recorded about where the versions of a store come from and where they went.</summary>
internal sealed class LineageGraph
{
    private readonly VersionIndex _index;
    private readonly Dictionary<string, LineageNode> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<LineageEdge> _edges = [];
    private readonly Dictionary<LineageNode, LineageNode> _cells = [];
    private readonly HashSet<(string Version, string Run)> _runInputs = [];

    public LineageGraph(IReadOnlyList<DatasetVersion> versions, IReadOnlyList<VersionUse> uses)
    {
        _index = new VersionIndex(versions);
        foreach (var version in versions) _nodes[version.Reference] = NodeOf(version);
        foreach (var use in uses) _nodes.TryAdd(RunId(use.Run), NodeOf(use));
        var writes = uses.Where(use => use.Wrote).ToLookup(use => NodeOf(use.Reference, use.Hash).Id, StringComparer.Ordinal);
        var makers = versions.ToDictionary(version => version.Reference, version => AddMaker(version, writes[version.Reference].FirstOrDefault()), StringComparer.Ordinal);
        foreach (var use in uses) AddUse(use, makers.GetValueOrDefault(NodeOf(use.Reference, use.Hash).Id));
        Incoming = _edges.ToLookup(edge => edge.To, StringComparer.Ordinal);
        Outgoing = _edges.ToLookup(edge => edge.From, StringComparer.Ordinal);
    }

    public ILookup<string, LineageEdge> Incoming { get; }

    public ILookup<string, LineageEdge> Outgoing { get; }

    public LineageNode this[string id] => _nodes[id];

    /// <summary>Adds what made a version, and from what; returns the run of it.</summary>
    private string? AddMaker(DatasetVersion version, VersionUse? firstWrite)
    {
        var origin = version.Origin;
        var isFromCell = origin is { Notebook: not null } or { Code: not null };
        // A version of an older store says nothing; the first run that committed it does.
        var run = origin is null ? firstWrite?.Run : origin.Run;
        var maker = isFromCell ? CellOf(version, origin!) : run is null ? null : RunOf(run);
        if (maker is not null) _edges.Add(new LineageEdge(maker.Id, version.Reference, LineageEdgeKind.Made));
        foreach (var input in origin?.Inputs ?? [])
        {
            var source = NodeOf(input.Reference, input.Hash);
            if (source.Id == version.Reference) continue;
            _edges.Add(maker is null
                ? new LineageEdge(source.Id, version.Reference, LineageEdgeKind.Source)
                : new LineageEdge(source.Id, maker.Id, LineageEdgeKind.Read));
            if (run is not null) _runInputs.Add((source.Id, run));
        }

        return run;
    }

    private void AddUse(VersionUse use, string? makingRun)
    {
        var version = NodeOf(use.Reference, use.Hash);
        if (use.Wrote && use.Run == makingRun) return;
        // A cell of the run has read it already, to make something from it.
        if (_runInputs.Contains((version.Id, use.Run))) return;
        if (use.Wrote && _edges.Contains(new LineageEdge(version.Id, RunId(use.Run), LineageEdgeKind.Read))) return;
        _edges.Add(new LineageEdge(version.Id, RunId(use.Run), use.Wrote ? LineageEdgeKind.CommittedAgain : LineageEdgeKind.Read));
    }

    private static string RunId(string run) => $"run:{run}";

    private LineageNode RunOf(string run)
    {
        if (_nodes.TryGetValue(RunId(run), out var known)) return known;
        return _nodes[RunId(run)] = new LineageNode(RunId(run), LineageNodeKind.Run) { Run = run, IsMissing = true };
    }

    /// <summary>The execution of a cell; versions that it made in one run share it.</summary>
    private LineageNode CellOf(DatasetVersion version, VersionOrigin origin)
    {
        var cell = new LineageNode("", LineageNodeKind.Cell)
        {
            Notebook = origin.Notebook,
            Cell = origin.Cell,
            Code = origin.Code,
            Run = origin.Run,
            Experiment = origin.Run is { } run ? _nodes.GetValueOrDefault(RunId(run))?.Experiment : null,
        };
        // Without a run nothing tells two executions of the same cell apart but what they made.
        if (origin.Run is not null && _cells.TryGetValue(cell, out var known)) return known;
        var added = cell with { Id = $"cell:{version.Reference}" };
        _nodes[added.Id] = added;
        return _cells[cell] = added;
    }

    private LineageNode NodeOf(string reference, string hash)
    {
        if (_index.Find(reference, hash) is { } version) return _nodes[version.Reference];
        var id = $"{reference}:{hash[..Math.Min(12, hash.Length)]}";
        if (_nodes.TryGetValue(id, out var missing)) return missing;
        return _nodes[id] = new LineageNode(id, LineageNodeKind.Version) { Version = reference, Hash = hash, IsMissing = true };
    }

    private static LineageNode NodeOf(DatasetVersion version) => new(version.Reference, LineageNodeKind.Version)
    {
        Version = version.Reference,
        Hash = version.Hash,
        Rows = version.Rows,
        Author = version.Author,
        At = version.CreatedAt,
    };

    private static LineageNode NodeOf(VersionUse use) => new(RunId(use.Run), LineageNodeKind.Run)
    {
        Run = use.Run,
        Experiment = use.Experiment,
        Notebook = use.Notebook,
        At = use.StartedAt,
    };
}
