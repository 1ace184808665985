using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>
/// Infers expectations from a table that is taken to be good, with room for the next one: kinds, presence, ranges with a margin, sets of few categories, keys, the form
/// of identifiers, order and freshness. What depends on a guess is a warning.
/// </summary>
internal sealed class SuiteSuggestion(Table table, TimeProvider time)
{
    // Half of the rows are missing when a part of the source was not delivered.
    private const double FewestRows = 0.5;

    public ExpectationSuite Make(CancellationToken cancellationToken)
    {
        var expectations = new List<Expectation>();
        if (table.Columns.Count > 0)
        {
            expectations.Add(new HasColumns(new ValueList<string>(table.Columns.Select(column => column.Name)), Exactly: false));
            if (table.RowCount > 1) expectations.Add(new RowCountInRange(new Bounds(Math.Floor(table.RowCount * FewestRows), null)));
            if (table.RowCount >= ColumnFacts.FewestRows) expectations.Add(new DistinctRows());
        }

        foreach (var column in table.Columns)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (column.MissingCount < column.Length) expectations.AddRange(new ColumnSuggestion(ColumnFacts.Of(column), time).Make());
        }

        return Holding(expectations, cancellationToken);
    }

    /// <summary>Those that hold: repeated rows, sentinels or spellings that are there already are no rule for the next table.</summary>
    private ExpectationSuite Holding(List<Expectation> expectations, CancellationToken cancellationToken)
    {
        var report = new ExpectationSuite(expectations).Check(table, new ValidationOptions { Time = time, ShownRows = 0 }, cancellationToken);
        return new ExpectationSuite([.. expectations.Where((_, index) => report.Results[index].Passed)]);
    }
}
