using System.Globalization;

namespace Solvent.Datasets;

/// <summary>One immutable version of a dataset.</summary>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Version">Name of the version within it: <c>v1</c>, <c>v2</c>, …</param>
/// <param name="Hash">SHA-256 of the original bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Rows">Number of rows, or <see langword="null"/> when the bytes are no table.</param>
/// <param name="Bytes">Size of the original bytes.</param>
/// <param name="StoredBytes">Size of the bytes in the store when they were committed.</param>
/// <param name="CreatedAt">When it was committed, UTC.</param>
/// <param name="Message">Why it was committed, if its author said so.</param>
/// <param name="Parent">The version before it, <see langword="null"/> for the first.</param>
/// <param name="Tags">Its tags, in ordinal order.</param>
/// <param name="FileName">Name of the committed file, without folders.</param>
/// <param name="TrackedPath">Path of the committed file relative to the root, with <c>/</c>; <see langword="null"/> for a file outside of the root.</param>
/// <param name="Keys">The columns that identify a row, if the author named them.</param>
public sealed record DatasetVersion(
    string Dataset,
    string Version,
    string Hash,
    long? Rows,
    long Bytes,
    long StoredBytes,
    DateTimeOffset CreatedAt,
    string? Message,
    string? Parent,
    IReadOnlyList<string> Tags,
    string FileName,
    string? TrackedPath,
    IReadOnlyList<string> Keys)
{
    /// <summary>Whether it holds one file or several. <see cref="Hash"/> of a folder is that of its manifest.</summary>
    public DatasetKind Kind { get; init; }

    /// <summary>The number of files; 1 for a version that holds one file.</summary>
    public long Files { get; init; } = 1;

    /// <summary>The pattern that chose the files below <see cref="TrackedPath"/>; <see langword="null"/> for all of them.</summary>
    public string? Pattern { get; init; }

    /// <summary>Who committed it; <see langword="null"/> when nobody said.</summary>
    public string? Author { get; init; }

    /// <summary>What produced it; <see langword="null"/> when nothing is known.</summary>
    public VersionOrigin? Origin { get; init; }

    /// <summary>
    /// SHA-256 of the expectations that stood beside the file when it was committed; <see langword="null"/> when there were none. They are no part of the data:
    /// <see cref="Hash"/> is the same with others.
    /// </summary>
    public string? Suite { get; init; }

    /// <summary>Whether a file is a table, going by its name: <c>flights.csv</c>, <c>flights.csv.gz</c>.</summary>
    public static bool IsTable(string fileName) => RowCount.IsTable(fileName);

    /// <summary>How to name this version in a command: <c>taxi@v3</c>.</summary>
    public string Reference => $"{Dataset}@{Version}";

    /// <summary>The version as another one that is made from it records it.</summary>
    public VersionInput AsInput() => new(Reference, Hash);

    /// <summary>The 3 of <c>v3</c>.</summary>
    internal int Number => int.Parse(Version.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
}
