namespace Solvent.Datasets;

/// <summary>
/// The properties of <c>datasets/NAME/v1.json</c>, in the order in which they are written: sorted by name. Those of the first format are required, so that
/// a file without them is refused; later ones are optional, so that stores of the first format can be read.
/// </summary>
internal sealed record VersionDocument
{
    public string? Author { get; init; }

    public required long Bytes { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string Dataset { get; init; }

    public required string FileName { get; init; }

    public long? Files { get; init; }

    public required string Hash { get; init; }

    public required IReadOnlyList<string> Keys { get; init; }

    public DatasetKind Kind { get; init; }

    public required string? Message { get; init; }

    public VersionOrigin? Origin { get; init; }

    public required string? Parent { get; init; }

    public required string? Path { get; init; }

    public string? Pattern { get; init; }

    public required long? Rows { get; init; }

    public required long StoredBytes { get; init; }

    public string? Suite { get; init; }

    public required string Version { get; init; }
}
