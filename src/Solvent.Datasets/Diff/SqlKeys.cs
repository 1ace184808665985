namespace Solvent.Datasets;

/// <summary>What the database knows of the distinct values of columns.</summary>
internal sealed class SqlKeys(TablePair tables, CancellationToken cancellationToken) : IKeyFacts
{
    private const int SampleRows = 10_000;

    // DuckDB binds aggregates in quadratic time.
    private const int ColumnsPerQuery = 64;

    private readonly Dictionary<ComparedColumn, double> _shares = [];

    public double DistinctShare(ComparedColumn column)
    {
        if (!_shares.ContainsKey(column)) Estimate(column);
        return _shares[column];
    }

    public bool IsUnique(IReadOnlyList<ComparedColumn> columns) => IsUnique("l", columns) && IsUnique("r", columns);

    /// <summary>Estimates the shares of a column and of some that will be asked for next.</summary>
    private void Estimate(ComparedColumn first)
    {
        var some = tables.Compared.Where(column => column.CanIdentify && !_shares.ContainsKey(column)).Prepend(first).Distinct().Take(ColumnsPerQuery).ToList();
        foreach (var (column, left, right) in some.Zip(Shares("l", some), Shares("r", some))) _shares[column] = Math.Min(left, right);
    }

    private IEnumerable<double> Shares(string view, List<ComparedColumn> columns)
    {
        var facts = columns.Select(column => $"count({tables.Alias(column)}), approx_count_distinct({tables.Alias(column)})");
        var row = tables.Database.Query($"SELECT count(*), {string.Join(", ", facts)} FROM {view}", cancellationToken)[0];
        var rows = (long)row[0]!;
        return columns.Select((_, index) => rows == 0 ? 1.0 : (long)row[(2 * index) + 1]! < rows ? -1.0 : (double)(long)row[(2 * index) + 2]! / rows);
    }

    private bool IsUnique(string view, IReadOnlyList<ComparedColumn> columns)
    {
        var aliases = string.Join(", ", columns.Select(tables.Alias));
        return NoRepetition($"(SELECT {aliases} FROM {view} LIMIT {SampleRows})") && NoRepetition(view);

        bool NoRepetition(string rows) => tables.Database.Query(
            $"SELECT 1 FROM {rows} GROUP BY {aliases} HAVING count(*) > 1 LIMIT 1", cancellationToken).Count == 0;
    }
}
