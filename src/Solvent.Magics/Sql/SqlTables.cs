using Solvent.Datasets;
using Solvent.Kernel;
using Solvent.Magics.Sessions;
using Solvent.Tables;

namespace Solvent.Magics.Sql;

/// <summary>The tables that SQL in a notebook can name: variables that hold rows, dataset versions, files, and what SQL has created before.</summary>
internal sealed class SqlTables(KernelSession session) : IDisposable
{
    private readonly Dictionary<string, Table> _lent = new(StringComparer.OrdinalIgnoreCase);
    private SqlSession? _sql;
    private DatasetRepository? _repository;

    private SqlSession Session => _sql ??= new SqlSession(SessionFolder.Of(session));

    /// <summary>Runs the statements of a text.</summary>
    public async Task<SqlResult> RunAsync(string sql, string name, int mostRows, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var found in SqlNames.Find(sql).DistinctBy(found => found.Text))
        {
            if (found.IsVersion) versions[found.Text] = await LendVersionAsync(found.Text, cancellationToken);
            else LendVariable(found.Text, cancellationToken);
        }

        return Session.Run(SqlNames.Quote(sql, version => versions[version]), name, mostRows, cancellationToken);
    }

    /// <summary>The rows of a table that SQL has created, or <see langword="null"/> when there is none of that name.</summary>
    public Table? Read(string name)
        => _sql?.HasCreated(name) == true
            ? Session.Run($"SELECT * FROM {Tables.Sql.Name(name)}", name, int.MaxValue, RunningCell.CancellationToken).Table
            : null;

    /// <summary>Says what a query can name.</summary>
    public string WhatIsThere()
    {
        var variables = Variables();
        var rows = variables.Count == 0 ? "" : $" Variables with rows are: {string.Join(", ", variables)}.";
        return $"Name a variable that holds rows, a file in single quotes ('data.csv') or a dataset version (taxi@v1).{rows}";
    }

    /// <summary>The variables that hold rows.</summary>
    public IReadOnlyList<string> Variables()
        => [.. session.Variables.Where(variable => RowSource.From(variable.Value) is not null).Select(variable => variable.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The versions of all datasets, the newest of each first; none where there is no store.</summary>
    public IReadOnlyList<DatasetVersion> Versions()
    {
        try
        {
            var repository = _repository ?? DatasetRepository.Open(SessionFolder.Of(session));
            return [.. repository.List().SelectMany(newest => repository.Log(newest.Dataset))];
        }
        catch (SolventException)
        {
            // What is wrong with the store is told when the query runs.
            return [];
        }
    }

    public void Dispose() => _sql?.Dispose();

    private async Task<string> LendVersionAsync(string reference, CancellationToken cancellationToken)
    {
        _repository ??= DatasetRepository.Open(SessionFolder.Of(session));
        return await new VersionTables(_repository, Session).LendAsync(reference, cancellationToken);
    }

    private void LendVariable(string name, CancellationToken cancellationToken)
    {
        if (Find(name) is not { } variable || Session.HasCreated(name)) return;
        // A table never changes; everything else may have.
        if (variable.Value is Table table && _lent.TryGetValue(name, out var lent) && ReferenceEquals(lent, table)) return;
        if (RowSource.From(variable.Value) is not { } rows) return;
        Session.Lend(name, rows, cancellationToken);
        if (variable.Value is Table held) _lent[name] = held;
        else _lent.Remove(name);
    }

    // SQL does not care for case; C# does.
    private SessionVariable? Find(string name)
    {
        var variables = session.Variables;
        return variables.LastOrDefault(variable => variable.Name == name)
            ?? variables.LastOrDefault(variable => string.Equals(variable.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
