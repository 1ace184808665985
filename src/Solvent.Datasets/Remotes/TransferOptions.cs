namespace Solvent.Datasets;

/// <summary>What to exchange with which remote.</summary>
public sealed record TransferOptions
{
    /// <summary>Datasets with all of their versions (<c>taxi</c>), or single versions (<c>taxi@v3</c>, <c>taxi@latest</c>, <c>taxi#clean</c>); everything when empty.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Name of the remote; when <see langword="null"/> the only one, or the one that is called <c>origin</c>.</summary>
    public string? Remote { get; init; }

    /// <summary>When getting: give versions that were never pushed, and whose numbers are taken on the remote, the next free numbers.</summary>
    public bool Renumber { get; init; }

    /// <summary>When pulling: overwrite files whose content is in no version.</summary>
    public bool Force { get; init; }

    /// <summary>When pushing: send packs that the remote has once more, to replace damaged ones.</summary>
    public bool Replace { get; init; }

    /// <summary>Told how far the transfer has come, from several threads.</summary>
    public IProgress<TransferProgress>? Progress { get; init; }
}
