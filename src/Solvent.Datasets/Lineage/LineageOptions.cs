namespace Solvent.Datasets;

/// <summary>How much of a lineage is wanted.</summary>
public sealed record LineageOptions
{
    /// <summary>Which way to go from the version.</summary>
    public LineageDirection Direction { get; init; } = LineageDirection.Both;

    /// <summary>How many versions to go on, at least 1; <see langword="null"/> for all.</summary>
    public int? Depth { get; init; }
}
