namespace Solvent.Datasets;

/// <summary>A version, or what made or used one.</summary>
/// <param name="Id">Names the node within its lineage: <c>taxi@v1</c>, <c>run:0k3j2h1a2b</c>, <c>cell:clean@v1</c>.</param>
/// <param name="Kind">What it is.</param>
public sealed record LineageNode(string Id, LineageNodeKind Kind)
{
    /// <summary>True for a version that was removed, and for a run that this store does not know.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The version as it is called now: <c>taxi@v1</c>; as it was called then when it is missing.</summary>
    public string? Version { get; init; }

    /// <summary>SHA-256 of the version.</summary>
    public string? Hash { get; init; }

    /// <summary>Rows of the version, if they are known.</summary>
    public long? Rows { get; init; }

    /// <summary>Who committed the version.</summary>
    public string? Author { get; init; }

    /// <summary>When the version was committed or the run started, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The version of a model: <c>late-flight@v2</c>.</summary>
    public string? Model { get; init; }

    /// <summary>The identifier of the run.</summary>
    public string? Run { get; init; }

    /// <summary>The experiment of the run.</summary>
    public string? Experiment { get; init; }

    /// <summary>The notebook of the cell or the run, relative to the root with <c>/</c>.</summary>
    public string? Notebook { get; init; }

    /// <summary>The 0-based position of the cell.</summary>
    public int? Cell { get; init; }

    /// <summary>The code of the cell.</summary>
    public string? Code { get; init; }
}
