using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary>One version, as <c>dataset log --json</c> prints it.</summary>
internal sealed record DatasetVersionPayload(
    string Name,
    string Version,
    string Hash,
    long? Rows,
    long Bytes,
    long StoredBytes,
    DateTimeOffset CreatedAt,
    string? Message,
    string? Parent,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Keys,
    string FileName,
    string? Path,
    IReadOnlyList<string> Runs,
    string? Author,
    DatasetKind Kind,
    long Files,
    string? Pattern,
    VersionOrigin? Origin,
    string? Suite)
{
    public static DatasetVersionPayload From(DatasetVersion version, IReadOnlyList<string> runs) => new(
        version.Dataset,
        version.Version,
        version.Hash,
        version.Rows,
        version.Bytes,
        version.StoredBytes,
        version.CreatedAt,
        version.Message,
        version.Parent,
        version.Tags,
        version.Keys,
        version.FileName,
        version.TrackedPath,
        runs,
        version.Author,
        version.Kind,
        version.Files,
        version.Pattern,
        version.Origin,
        version.Suite);
}
