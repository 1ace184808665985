using System.Globalization;
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
    private const long MostCells = 20_000_000;
    private const int MostClasses = 20;
    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase) { "label", "target", "class", "outcome", "y" };

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

        foreach (var label in table.Columns.Where(IsLabel)) expectations.Add(new WithoutLeakage(label.Name, LabelLeakage.Suspicious, new ValueList<string>([])));
        return Holding(expectations, cancellationToken);
    }

    /// <summary>Whether a column goes by a name of labels and has classes; of a very large table leakage is measured only when it is asked for.</summary>
    private bool IsLabel(Column column)
        => Labels.Contains(column.Name) && table.RowCount * table.Columns.Count <= MostCells
            && column.Length - column.MissingCount >= ColumnFacts.FewestRows && LabelLeakage.Shape(column) is { Classes: >= 2 and <= MostClasses };

    /// <summary>Those that hold. What is likely meant and does not hold, because of sentinels, spellings or repeated rows that are there already, becomes a remark.</summary>
    private ExpectationSuite Holding(List<Expectation> expectations, CancellationToken cancellationToken)
    {
        var report = new ExpectationSuite(expectations).Check(table, new ValidationOptions { Time = time, ShownRows = 1 }, cancellationToken);
        return new ExpectationSuite([.. expectations.Where((_, index) => report.Results[index].Passed)])
        {
            Remarks = [.. report.Results.Where(result => !result.Passed).Select(Remark)],
        };
    }

    private static string Remark(ExpectationResult result)
    {
        var reason = result.Examples is [var example, ..] && result.Failed > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{result.Failed} of {result.Checked} rows, first in row {example.Row}: {Quoting.Shortened(example.Value ?? "missing")}")
            : result.Problem;
        return $"does not hold: {result.Expectation} ({reason})".ReplaceLineEndings(" ");
    }
}
