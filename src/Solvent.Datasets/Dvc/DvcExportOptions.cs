namespace Solvent.Datasets;

/// <summary>Where an export to DVC goes.</summary>
public sealed record DvcExportOptions
{
    /// <summary>The folder of the <c>.dvc</c> file; where the version was committed from when <see langword="null"/>.</summary>
    public string? To { get; init; }

    /// <summary>Whether a folder that DVC does not work in yet becomes a project of DVC.</summary>
    public bool Init { get; init; }

    /// <summary>Whether a <c>.dvc</c> file that says more than an export writes is overwritten.</summary>
    public bool Force { get; init; }

    /// <summary>Told how many bytes are in the cache of DVC.</summary>
    public IProgress<CommitProgress>? Progress { get; init; }
}
