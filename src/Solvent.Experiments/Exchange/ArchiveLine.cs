namespace Solvent.Experiments;

/// <summary>A line of runs written as lines of JSON.</summary>
/// <param name="Type"><c>head</c>, <c>artifact</c>, <c>run</c> or <c>end</c>.</param>
internal sealed record ArchiveLine(string Type)
{
    /// <summary>Of the head: <see cref="RunArchiveFormat.Name"/>.</summary>
    public string? Format { get; init; }

    /// <summary>Of the head: <see cref="RunArchiveFormat.Version"/> of the writer.</summary>
    public int? Version { get; init; }

    /// <summary>SHA-256: of the bytes of an artifact; of the JSON of a run; at the end, of all lines before it.</summary>
    public string? Hash { get; init; }

    /// <summary>The bytes of an artifact.</summary>
    public byte[]? Content { get; init; }

    /// <summary>A run.</summary>
    public ArchivedRun? Run { get; init; }
}
