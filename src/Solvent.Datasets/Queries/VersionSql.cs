using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>SQL over versions of datasets, without a checkout. A version is read when it is first named; one thread uses the database at a time.</summary>
public sealed class VersionSql : IDisposable
{
    private readonly SqlSession _session;
    private readonly VersionTables _versions;

    internal VersionSql(DatasetRepository repository)
    {
        _session = new SqlSession(repository.Root);
        _versions = new VersionTables(repository, _session);
    }

    /// <summary>Runs the statements of a text, in which <c>taxi@v2</c>, <c>taxi@latest</c> and <c>taxi#clean</c> are tables.</summary>
    /// <returns>The rows of the last statement that returns any; a table without columns when none does.</returns>
    /// <exception cref="SolventException"><c>sql-error</c> with the line, <c>sql-empty</c>, and as <see cref="DatasetRepository.MaterializeAsync"/> for the versions.</exception>
    public Table Run(string sql, CancellationToken cancellationToken = default)
    {
        var names = SqlNames.Find(sql).Where(name => name.IsVersion).Select(name => name.Text).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => _versions.LendAsync(name, cancellationToken).GetAwaiter().GetResult(), StringComparer.Ordinal);
        return _session.Run(SqlNames.Quote(sql, name => names[name]), "query", int.MaxValue, cancellationToken).Table ?? Table.Empty("query");
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();
}
