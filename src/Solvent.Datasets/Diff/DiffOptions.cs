namespace Solvent.Datasets;

/// <summary>How two versions are compared.</summary>
public sealed record DiffOptions
{
    /// <summary>The columns that identify a row; when empty, those that were named at the commit, else they are inferred.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The largest number of examples of changed cells, of added rows and of removed rows each.</summary>
    public int Examples { get; init; } = 20;

    /// <summary>Whether the distributions are compared too.</summary>
    public bool Drift { get; init; } = true;
}
