using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary>What <c>dataset open --json</c> prints.</summary>
internal sealed record DatasetOpenPayload(
    string Version,
    string Hash,
    string? File,
    long? Rows,
    IReadOnlyList<DatasetOpenColumn> Columns,
    IReadOnlyList<IReadOnlyDictionary<string, string?>> Head,
    IReadOnlyList<DatasetFile> Files);
