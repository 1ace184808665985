namespace Solvent.Experiments;

/// <summary>Everything that is recorded about a run.</summary>
public sealed record RunRecord
{
    /// <summary>Ten characters that sort by the time of the start.</summary>
    public required string Id { get; init; }

    /// <summary>The experiment that the run belongs to.</summary>
    public required string Experiment { get; init; }

    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>Identifier of the run that it is a part of.</summary>
    public string? ParentId { get; init; }

    /// <summary>Who started it, as git knows the name, or the user of the machine.</summary>
    public string? Author { get; init; }

    /// <summary>What has become of it.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>When it started, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC; <see langword="null"/> until then.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Parameters as invariant text, by name.</summary>
    public IReadOnlyDictionary<string, string> Params { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The last logged value of each metric, by name; it may be infinite or not a number.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new SortedDictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Tags, by name.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The dataset versions that it read and wrote.</summary>
    public IReadOnlyList<RunDataset> Datasets { get; init; } = [];

    /// <summary>The packages that its code could use, by name.</summary>
    public IReadOnlyList<RunPackage> Packages { get; init; } = [];

    /// <summary>The files that it keeps, by name.</summary>
    public IReadOnlyList<RunArtifact> Artifacts { get; init; } = [];

    /// <summary>The cells executed until it ended, in order.</summary>
    public IReadOnlyList<RunCell> Cells { get; init; } = [];

    /// <summary>The seed of its random numbers, if it was told.</summary>
    public int? Seed { get; init; }

    /// <summary>The git commit that was checked out, if any.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether tracked files differed from <see cref="Commit"/>; <see langword="null"/> without git.</summary>
    public bool? Dirty { get; init; }

    /// <summary>The notebook, relative to the root of the project when it lies within, with <c>/</c>.</summary>
    public string? Notebook { get; init; }

    /// <summary>What it ran on.</summary>
    public RunMachine? Machine { get; init; }

    /// <summary>Seconds from start to end by a clock that never jumps; <see langword="null"/> until it ended.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>Processor seconds that the process used while the run was open; <see langword="null"/> for a run of several processes.</summary>
    public double? CpuSeconds { get; init; }

    /// <summary>The most memory that the process had in use until the run ended, in bytes; <see langword="null"/> for a run of several processes.</summary>
    public long? PeakMemoryBytes { get; init; }

    /// <summary>What an hour of the machine costs, by the settings of the project when the run started.</summary>
    public double? PricePerHour { get; init; }

    /// <summary>The currency of <see cref="PricePerHour"/> and <see cref="Cost"/>.</summary>
    public string? Currency { get; init; }

    /// <summary>What its duration cost.</summary>
    public double? Cost => PricePerHour * DurationSeconds / 3600;

    /// <summary>Why it failed.</summary>
    public string? Error { get; init; }

    /// <summary>When it was deleted, UTC; a deleted run can be restored until it is purged.</summary>
    public DateTimeOffset? DeletedAt { get; init; }
}
