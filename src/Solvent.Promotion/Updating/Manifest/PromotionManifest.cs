namespace Solvent.Promotion.Updating;

/// <summary>What a promoted project remembers of where it comes from: the file <c>promotion.json</c>. It has no times, so that the same promotion writes the same bytes.</summary>
public sealed record PromotionManifest
{
    /// <summary>The name of its file, in the folder of the project.</summary>
    public const string FileName = "promotion.json";

    /// <summary>The newest format that this version of Solvent reads, and the one that it writes.</summary>
    public const int NewestFormat = 1;

    /// <summary>The version of the format.</summary>
    public int Format { get; init; } = NewestFormat;

    /// <summary>The version of Solvent that promoted.</summary>
    public required string Tool { get; init; }

    /// <summary>The name of the project.</summary>
    public required string Name { get; init; }

    /// <summary>The notebook.</summary>
    public required PromotedNotebook Notebook { get; init; }

    /// <summary>The runs whose metrics the project has to reach; none when there were none, and that was allowed.</summary>
    public IReadOnlyList<PromotedRun> Runs { get; init; } = [];

    /// <summary>The dataset versions that the project reads: by what the notebook calls them, as they are pinned.</summary>
    public IReadOnlyDictionary<string, string> Datasets { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What somebody without the bytes needs to know of the data.</summary>
    public IReadOnlyList<PromotedData> Data { get; init; } = [];

    /// <summary>The version of the registered model that the service of the project serves, if it has one.</summary>
    public PinnedModel? Model { get; init; }

    /// <summary>The NuGet source that has the packages of Solvent, beside those of the machine: an address, or a folder from that of the project.</summary>
    public string? PackageSource { get; init; }

    /// <summary>What the gate was told to let pass, and why.</summary>
    public IReadOnlyList<AllowedRule> Allowed { get; init; } = [];

    /// <summary>The generated files by their paths with <c>/</c>: SHA-256 of each as it was generated, with <c>\n</c> line ends.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}
