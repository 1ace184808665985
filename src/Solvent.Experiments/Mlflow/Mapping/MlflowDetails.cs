using System.Text.Json;

namespace Solvent.Experiments;

/// <summary>What MLflow has no place for, as the artifact <c>solvent/run.json</c>.</summary>
internal sealed record MlflowDetails
{
    /// <summary>The path of the artifact.</summary>
    public const string Path = "solvent/run.json";

    /// <summary>The newest shape that this build writes and reads.</summary>
    public const int NewestFormat = 1;

    public int Format { get; init; } = NewestFormat;

    /// <summary>Identifier of the run.</summary>
    public required string Id { get; init; }

    /// <summary>Whole values of parameters that were cut, by the name there.</summary>
    public SortedDictionary<string, string> Params { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Whole values of tags that were cut, by the name there.</summary>
    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Series of which the server does not keep everything, by the name there.</summary>
    public SortedDictionary<string, IReadOnlyList<SeriesPoint>> Series { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The datasets, in full.</summary>
    public IReadOnlyList<RunDataset> Datasets { get; init; } = [];

    public IReadOnlyList<RunPackage> Packages { get; init; } = [];

    public IReadOnlyList<RunCell> Cells { get; init; } = [];

    /// <summary>Hashes and kinds of the artifacts, by the path there.</summary>
    public SortedDictionary<string, FileNote> Files { get; init; } = new(StringComparer.Ordinal);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, TransferJson.Default.MlflowDetails);

    /// <summary>Reads the artifact.</summary>
    /// <returns><see langword="null"/> when it is damaged or of a newer shape.</returns>
    public static MlflowDetails? TryRead(Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize(stream, TransferJson.Default.MlflowDetails) is { Format: <= NewestFormat } details ? details : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
