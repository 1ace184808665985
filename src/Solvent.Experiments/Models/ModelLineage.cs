using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>Joins a version of a model, the run that made it, and the lineage of the data that the run has read.</summary>
internal sealed class ModelLineage(ExperimentStore store)
{
    private static readonly LineageOptions Up = new() { Direction = LineageDirection.Up };

    private readonly Dictionary<string, LineageNode> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<LineageEdge> _edges = [];

    public VersionLineage Of(ModelVersion version)
    {
        var focus = new LineageNode($"model:{version.Reference}", LineageNodeKind.Model) { Model = version.Reference, Hash = version.Hash, Author = version.Author, At = version.CreatedAt, Run = version.Run };
        Add(focus);
        AddRun(version.Run, focus.Id);
        return new VersionLineage(focus.Id, [.. _nodes.Values], [.. _edges]);
    }

    private void AddRun(string id, string model)
    {
        var run = Find(id);
        var node = new LineageNode($"run:{id}", LineageNodeKind.Run) { Run = id, Experiment = run?.Experiment, Notebook = run?.Notebook, At = run?.StartedAt, IsMissing = run is null };
        Add(node);
        _edges.Add(new LineageEdge(node.Id, model, LineageEdgeKind.Made));
        var repository = DatasetRepository.Open(store.Root);
        foreach (var read in run?.Datasets.Where(dataset => dataset.Mode is DatasetAccess.Read) ?? [])
        {
            var lineage = LineageOf(repository, read);
            foreach (var part in lineage.Nodes) Add(part);
            _edges.UnionWith(lineage.Edges);
            _edges.Add(new LineageEdge(lineage.Version, node.Id, LineageEdgeKind.Read));
        }
    }

    private VersionLineage LineageOf(DatasetRepository repository, RunDataset read)
    {
        try
        {
            return repository.Lineage(read.Reference, store.VersionUses, Up);
        }
        catch (SolventException exception) when (exception.Code is "version-not-found" or "dataset-not-found")
        {
            // The version was removed; that there was one still says something.
            var node = new LineageNode($"{read.Reference}:{read.Hash[..12]}", LineageNodeKind.Version) { Version = read.Reference, Hash = read.Hash, IsMissing = true };
            return new VersionLineage(node.Id, [node], []);
        }
    }

    private RunRecord? Find(string id)
    {
        try
        {
            return store.Get(id);
        }
        catch (SolventException exception) when (exception.Code is "run-not-found")
        {
            // Purged since.
            return null;
        }
    }

    private void Add(LineageNode node) => _nodes.TryAdd(node.Id, node);
}
