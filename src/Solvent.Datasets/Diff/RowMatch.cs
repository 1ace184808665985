namespace Solvent.Datasets;

/// <summary>
/// The rows that differ, as the relation <c>m</c> in the database: <c>lp</c> and <c>rp</c> are the positions of a row in the tables (NULL where it has none),
/// and <c>d0</c>, <c>d1</c>, … tell whether the compared columns differ. Without a key, <c>surplus</c> counts how often the row occurs more often on its side.
/// </summary>
internal sealed class RowMatch(TablePair tables, CancellationToken cancellationToken)
{
    /// <summary>Without a common column no two rows have anything in common.</summary>
    private const string EveryRow = "SELECT pos AS lp, NULL::BIGINT AS rp, 1 AS surplus FROM l UNION ALL SELECT NULL, pos, 1 FROM r";

    /// <summary>Matches rows by key.</summary>
    public (RowDiff Rows, CellDiff Cells) ByKey(IReadOnlyList<ComparedColumn> keys)
    {
        var compared = tables.Compared.Where(column => !keys.Contains(column)).ToList();
        var flags = compared.Select(column => $"(l.{tables.Alias(column)} IS DISTINCT FROM r.{tables.Alias(column)}) AS d{tables.Alias(column)[1..]}");
        var anyFlag = compared.Select(column => $"d{tables.Alias(column)[1..]}").Prepend("false");
        tables.Database.Execute(
            $"""
            CREATE OR REPLACE TABLE m AS
            SELECT *, 1 AS surplus FROM (
                SELECT {string.Join(", ", flags.Prepend("r.pos AS rp").Prepend("l.pos AS lp"))}
                FROM l FULL JOIN r ON {tables.SameKey(keys)})
            WHERE lp IS NULL OR rp IS NULL OR {string.Join(" OR ", anyFlag)}
            """,
            cancellationToken);

        const string Both = "lp IS NOT NULL AND rp IS NOT NULL";
        var counts = compared.Select(column => $"count(*) FILTER (d{tables.Alias(column)[1..]} AND {Both})");
        var facts = tables.Database.Query(
            $"""
            SELECT {string.Join(", ", counts.Prepend($"count(*) FILTER ({Both})").Prepend("count(*) FILTER (rp IS NULL)").Prepend("count(*) FILTER (lp IS NULL)"))}
            FROM m
            """,
            cancellationToken)[0].Select(value => (long)value!).ToList();
        var (added, removed, changed) = (facts[0], facts[1], facts[2]);
        var byColumn = new OrderedDictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < compared.Count; i++)
        {
            if (facts[i + 3] > 0) byColumn.Add(compared[i].Name, facts[i + 3]);
        }

        return (new RowDiff(added, removed, changed, tables.LeftRows - removed - changed), new CellDiff(byColumn.Values.Sum(), byColumn));
    }

    /// <summary>Matches rows that are equal in all compared columns, as often as they occur on both sides.</summary>
    public (RowDiff Rows, CellDiff Cells) ByWholeRow()
    {
        tables.Database.Execute($"CREATE OR REPLACE TABLE m AS {(tables.Compared.Count == 0 ? EveryRow : SurplusRows())}", cancellationToken);
        var added = tables.Count("SELECT coalesce(sum(surplus), 0)::BIGINT FROM m WHERE lp IS NULL", cancellationToken);
        var removed = tables.Count("SELECT coalesce(sum(surplus), 0)::BIGINT FROM m WHERE rp IS NULL", cancellationToken);
        return (new RowDiff(added, removed, Changed: 0, tables.LeftRows - removed), new CellDiff(0, new OrderedDictionary<string, long>(StringComparer.Ordinal)));
    }

    private string SurplusRows()
    {
        var columns = string.Join(", ", tables.Compared.Select(tables.Alias));
        return $"""
            SELECT CASE WHEN count(lp) > count(rp) THEN min(lp) END AS lp, CASE WHEN count(rp) > count(lp) THEN min(rp) END AS rp,
                abs(count(lp) - count(rp)) AS surplus
            FROM (SELECT {columns}, pos AS lp, NULL::BIGINT AS rp FROM l UNION ALL SELECT {columns}, NULL::BIGINT, pos FROM r)
            GROUP BY {columns} HAVING count(lp) <> count(rp)
            """;
    }
}
