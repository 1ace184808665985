using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>
/// What a comparison needs to know of its reference, so that the reference itself need not be read again: counts, moments and the distribution of each column. A table
/// of up to 20,000 rows, and a column with that many distinct numbers or 100,000 categories, is kept whole; of others, ranks at some 4,000 points and the most frequent categories, with an error
/// that <see cref="ColumnProfile.Error"/> states.
/// </summary>
public sealed class ReferenceProfile
{
    // So many profiles are in memory at a time.
    private const int MostParts = 32;

    internal ReferenceProfile(string name, long rows, IReadOnlyList<ColumnProfile> columns)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The number of the format of files with profiles that this build writes, and the largest that it reads.</summary>
    public static int Format => ProfileFile.Format;

    /// <summary>What the data is called in reports.</summary>
    public string Name { get; }

    /// <summary>Number of rows.</summary>
    public long Rows { get; }

    /// <summary>The columns in the order of the source.</summary>
    public IReadOnlyList<ColumnProfile> Columns { get; }

    /// <summary>Whether all columns are kept whole.</summary>
    public bool IsExact => Columns.All(column => column.IsExact);

    /// <summary>The column called <paramref name="name"/> (case matters), or <see langword="null"/>.</summary>
    public ColumnProfile? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>The profile of a table in memory.</summary>
    public static ReferenceProfile Of(Table table, CancellationToken cancellationToken = default) => new(
        table.Name,
        table.RowCount,
        [.. table.Columns.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(ColumnProfile.Of)]);

    /// <summary>The profile of a file, which is read column by column.</summary>
    /// <param name="source">The file.</param>
    /// <param name="memory">The megabytes that the values of a column may take at a time: a larger column is profiled in pieces, with a larger error. By default 96.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SolventException"><c>table-unreadable</c>.</exception>
    public static ReferenceProfile Of(ColumnSource source, int? memory = null, CancellationToken cancellationToken = default)
        => ProfileReading.Of(source, memory, cancellationToken);

    /// <summary>The profile of a table that is in several files: each is profiled alone, and the profiles are merged.</summary>
    /// <param name="paths">The files, at least one.</param>
    /// <param name="name">What the whole is called.</param>
    /// <param name="memory">The most memory for reading, in megabytes; by default what the machine bears.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>table-unreadable</c> or <c>profiles-differ</c>.</exception>
    public static ReferenceProfile OfFiles(IReadOnlyList<string> paths, string name, int? memory = null, CancellationToken cancellationToken = default)
    {
        var (groups, parts) = (new List<ReferenceProfile>(), new List<ReferenceProfile>());
        foreach (var path in paths)
        {
            using var source = ColumnSource.Open(path, memory, cancellationToken);
            parts.Add(Of(source, memory, cancellationToken));
            if (parts.Count < MostParts) continue;
            groups.Add(Merge(parts, name));
            parts.Clear();
        }

        groups.AddRange(parts);
        return groups.Count == 1 ? groups[0].WithName(name) : Merge(groups, name);
    }

    /// <summary>The profile of a table from those of its parts. It does not matter how they are put together, but for the error that each column states.</summary>
    /// <param name="parts">At least one part. All have the same columns, in any order.</param>
    /// <param name="name">What the whole is called.</param>
    /// <exception cref="SolventException"><c>profiles-differ</c> when the parts have different columns, or different kinds of values in one.</exception>
    public static ReferenceProfile Merge(IReadOnlyList<ReferenceProfile> parts, string name)
    {
        var columns = parts[0].Columns.Select(column => column.Name).ToList();
        foreach (var part in parts) RequireSame(parts[0], part);
        return new ReferenceProfile(
            name, parts.Sum(part => part.Rows), [.. columns.Select(column => ColumnProfile.Merge([.. parts.Select(part => part.Find(column)!)]))]);
    }

    /// <summary>The profile of both together, called as this one is.</summary>
    /// <exception cref="SolventException"><c>profiles-differ</c>.</exception>
    public ReferenceProfile Merge(ReferenceProfile other) => Merge([this, other], Name);

    /// <summary>Writes the profile to a file, which it replaces as a whole or not at all.</summary>
    /// <exception cref="SolventException"><c>disk-full</c> or <c>write-failed</c>.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default)
        => AtomicFile.WriteAsync(path, (stream, token) => stream.WriteAsync(ProfileFile.Write(this), token).AsTask(), cancellationToken);

    /// <summary>Reads a profile from a file.</summary>
    /// <exception cref="SolventException">
    /// <c>file-not-found</c>; <c>profile-unreadable</c> for what is no profile or a damaged one; <c>profile-too-new</c> for one of a later version of Solvent.
    /// </exception>
    public static ReferenceProfile Open(string path)
    {
        if (!File.Exists(path)) throw new SolventException("file-not-found", $"There is no file '{path}'.") { File = path, Hint = "Make it with 'drift profile'." };
        return ProfileFile.Read(File.ReadAllBytes(path), path);
    }

    /// <summary>Whether a file is a profile, by its first bytes.</summary>
    public static bool IsProfile(string path)
    {
        if (!File.Exists(path)) return false;
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[16];
        return ProfileFile.IsProfile(start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
    }

    /// <summary>The same profile by another name.</summary>
    public ReferenceProfile WithName(string name) => new(name, Rows, Columns);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: profile of {Rows} rows, {Columns.Count} columns";

    private static void RequireSame(ReferenceProfile first, ReferenceProfile other)
    {
        Require(first, other);
        Require(other, first);

        static void Require(ReferenceProfile has, ReferenceProfile lacks)
        {
            if (has.Columns.FirstOrDefault(column => lacks.Find(column.Name) is null) is not { } column) return;
            throw new SolventException("profiles-differ", $"'{lacks.Name}' has no column '{column.Name}', which '{has.Name}' has.")
            {
                Hint = "Parts of one table have the same columns.",
            };
        }
    }
}
