using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>What the expectations of one suite share while a table is checked.</summary>
internal sealed class ValidationContext(ValidationOptions options, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, Table> _tables = new(StringComparer.Ordinal);

    public TimeProvider Time => options.Time;

    public int ShownRows => options.ShownRows;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The table that an expectation names, opened once.</summary>
    /// <exception cref="SolventException">It cannot be opened.</exception>
    public Table Open(string name)
    {
        if (_tables.TryGetValue(name, out var table)) return table;
        table = options.OpenTable is { } open
            ? open(name, cancellationToken)
            : Table.Open(options.Folder is { } folder ? Path.Combine(folder, name) : name, cancellationToken);
        _tables.Add(name, table);
        return table;
    }
}
