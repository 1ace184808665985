namespace Solvent.Datasets;

/// <summary>How two versions are compared.</summary>
public sealed record DiffOptions
{
    /// <summary>The columns that identify a row; when empty, those that were named at the commit, else they are inferred.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The columns whose cells and distributions are compared; when empty, all.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>A condition in SQL that rows of both versions must meet to be compared: <c>fare &gt; 100 AND city = 'Oslo'</c>.</summary>
    public string? Where { get; init; }

    /// <summary>The largest number of examples of changed cells, of added rows and of removed rows each.</summary>
    public int Examples { get; init; } = 20;

    /// <summary>Whether the distributions are compared too.</summary>
    public bool Drift { get; init; } = true;

    /// <summary>The column that a model learns to predict; when <see langword="null"/>, one that is called so.</summary>
    public string? Label { get; init; }

    /// <summary>The file to compare of two folders; when <see langword="null"/>, the folders are compared.</summary>
    public string? File { get; init; }

    /// <summary>A file that receives everything that differs, by its extension as .csv, .json or .jsonl.</summary>
    public string? ExportPath { get; init; }
}
