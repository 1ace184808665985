namespace Solvent.Datasets;

/// <summary>
/// The rows that differ, as the relation <c>m</c> in the database: <c>lp</c> and <c>rp</c> are the positions of a row in the tables (NULL where it has none),
/// and <c>d0</c>, <c>d1</c>, … tell whether the compared columns differ.
/// </summary>
internal sealed class RowMatch(TablePair tables, CancellationToken cancellationToken)
{
    // DuckDB binds aggregates in quadratic time.
    private const int ColumnsPerQuery = 64;

    /// <summary>Matches rows by key.</summary>
    public (RowDiff Rows, CellDiff Cells) ByKey(IReadOnlyList<ComparedColumn> keys)
    {
        var compared = tables.Chosen.Where(column => !keys.Contains(column)).ToList();
        tables.Database.Execute(
            $"""
            CREATE OR REPLACE TABLE m AS
            SELECT * FROM (SELECT {Flags(compared)} FROM l FULL JOIN r ON {tables.SameKey(keys)})
            WHERE lp IS NULL OR rp IS NULL OR {AnyFlag(compared)}
            """,
            cancellationToken);
        return Count(compared);
    }

    /// <summary>
    /// Matches rows that are equal in all compared columns, as often as they occur on both sides, and then of the others those that are equal in most.
    /// </summary>
    public (RowDiff Rows, CellDiff Cells) BySimilarity()
    {
        tables.Database.Execute($"CREATE OR REPLACE TABLE s AS {(tables.Chosen.Count == 0 ? EveryRow : SurplusRows())}", cancellationToken);
        new SimilarRows(tables, cancellationToken).Pair("s", "p");
        tables.Database.Execute(
            $"""
            CREATE OR REPLACE TABLE m AS
            SELECT {Flags(tables.Chosen)} FROM p JOIN l ON l.pos = p.lp JOIN r ON r.pos = p.rp
            UNION ALL BY NAME SELECT lp, rp FROM s WHERE (lp IS NULL OR lp NOT IN (SELECT lp FROM p)) AND (rp IS NULL OR rp NOT IN (SELECT rp FROM p))
            """,
            cancellationToken);
        return Count(tables.Chosen);
    }

    /// <summary>Without a common column no two rows have anything in common.</summary>
    private const string EveryRow = "SELECT pos AS lp, NULL::BIGINT AS rp FROM l UNION ALL SELECT NULL, pos FROM r";

    private string Flags(IReadOnlyList<ComparedColumn> compared)
        => string.Join(", ", compared.Select(column => $"(l.{tables.Alias(column)} IS DISTINCT FROM r.{tables.Alias(column)}) AS {tables.Flag(column)}").Prepend("r.pos AS rp").Prepend("l.pos AS lp"));

    private string AnyFlag(IReadOnlyList<ComparedColumn> compared) => string.Join(" OR ", compared.Select(tables.Flag).Prepend("false"));

    /// <summary>The rows that occur more often on their side than on the other: of equal ones, the last.</summary>
    private string SurplusRows()
    {
        var columns = string.Join(", ", tables.Chosen.Select(tables.Alias));
        return $"""
            SELECT lp, rp FROM (
                SELECT lp, rp, row_number() OVER (PARTITION BY {columns}, lp IS NULL ORDER BY coalesce(lp, rp)) AS nth,
                    count(lp) OVER (PARTITION BY {columns}) AS lefts, count(rp) OVER (PARTITION BY {columns}) AS rights
                FROM (SELECT {columns}, pos AS lp, NULL::BIGINT AS rp FROM l UNION ALL SELECT {columns}, NULL::BIGINT, pos FROM r))
            WHERE nth > CASE WHEN lp IS NULL THEN lefts ELSE rights END
            """;
    }

    private (RowDiff Rows, CellDiff Cells) Count(IReadOnlyList<ComparedColumn> compared)
    {
        const string Both = "lp IS NOT NULL AND rp IS NOT NULL";
        var added = tables.Count("SELECT count(*) FROM m WHERE lp IS NULL", cancellationToken);
        var removed = tables.Count("SELECT count(*) FROM m WHERE rp IS NULL", cancellationToken);
        var changed = tables.Count($"SELECT count(*) FROM m WHERE {Both}", cancellationToken);
        var byColumn = new OrderedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var some in changed == 0 ? [] : compared.Chunk(ColumnsPerQuery))
        {
            var counts = tables.Database.Query($"SELECT {string.Join(", ", some.Select(column => $"count(*) FILTER ({tables.Flag(column)})"))} FROM m WHERE {Both}", cancellationToken)[0];
            foreach (var (column, count) in some.Zip(counts, (column, count) => (column, (long)count!)))
            {
                if (count > 0) byColumn.Add(column.Name, count);
            }
        }

        return (new RowDiff(added, removed, changed, tables.LeftRows - removed - changed), new CellDiff(byColumn.Values.Sum(), byColumn));
    }
}
