using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>How a table is checked.</summary>
public sealed record ValidationOptions
{
    /// <summary>The clock of <c>not in the future</c> and <c>newest within</c>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What the table is called in the report, and in the rows at fault; <see langword="null"/> for its own name and the path of its file.</summary>
    public string? TableName { get; init; }

    /// <summary>The most rows at fault that are shown with their values for one expectation; <see cref="int.MaxValue"/> for all. All of them are counted and numbered whatever it is.</summary>
    public int ShownRows { get; init; } = 5;

    /// <summary>
    /// Opens the table that an expectation names (<c>origin found in airports.csv</c>); <see langword="null"/> opens a file, from <see cref="Folder"/> on.
    /// A <see cref="SolventException"/> of it fails the expectation with its message.
    /// </summary>
    public Func<string, CancellationToken, Table>? OpenTable { get; init; }

    /// <summary>Where the relative path of such a file starts; <see langword="null"/> is the current directory.</summary>
    public string? Folder { get; init; }
}
