using System.Globalization;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>Reads the columns of both tables out of the database, one at a time.</summary>
internal sealed class SqlDrift(TablePair tables, IReadOnlyList<ComparedColumn> columns, CancellationToken cancellationToken)
{
    private const int MostCategories = 100_000;

    public IEnumerable<Func<ColumnSamples>> Columns()
    {
        foreach (var column in columns)
        {
            // The database answers here, where one thread is at a time.
            var (left, right) = (Sample("a", column.Left, tables.LeftRows), Sample("b", column.Right, tables.RightRows));
            yield return () => new ColumnSamples(column.Name, left(), right());
        }
    }

    private Func<ColumnSample> Sample(string relation, RelationColumn column, long rows)
    {
        if (column.Kind is ColumnKind.Text or ColumnKind.Boolean)
        {
            var counts = Counts(relation, column);
            return () => ColumnSample.OfCategories(column.Kind, rows, counts);
        }

        var values = tables.Database.QueryNumbers(relation, column, rows, cancellationToken);
        return () => ColumnSample.OfNumbers(column.Kind, values);
    }

    /// <summary>The most frequent values; of a column with very many, the rest as one.</summary>
    private List<CategoryCount> Counts(string relation, RelationColumn column)
    {
        var counts = tables.Database.Query(
            $"""
            WITH counts AS (SELECT {Sql.Name(column.Name)} AS value, count(*) AS n FROM {relation} WHERE {Sql.Name(column.Name)} IS NOT NULL GROUP BY ALL),
                top AS (SELECT * FROM counts ORDER BY n DESC, value LIMIT {MostCategories})
            SELECT CAST(value AS VARCHAR), n FROM top
            UNION ALL SELECT NULL, coalesce((SELECT sum(n) FROM counts), 0)::BIGINT - coalesce((SELECT sum(n) FROM top), 0)::BIGINT
            """,
            cancellationToken);
        return [.. counts
            .Select(row => new CategoryCount((string?)row[0] ?? "(rare values)", Convert.ToInt64(row[1], CultureInfo.InvariantCulture)))
            .Where(category => category.Count > 0)];
    }
}
