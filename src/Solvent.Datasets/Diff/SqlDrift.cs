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
        var counts = tables.Database.CountValues(relation, column, MostCategories, cancellationToken);
        IEnumerable<(string Value, long Count)> rest = counts.Rest > 0 ? [("(rare values)", counts.Rest)] : [];
        return [.. counts.Counts.Concat(rest).Select(value => new CategoryCount(value.Value, value.Count))];
    }
}
