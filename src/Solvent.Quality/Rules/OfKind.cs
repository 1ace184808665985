using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A column of a kind. Where a column is text because some values are not of the kind, those are at fault.</summary>
internal sealed record OfKind(string ColumnName, ColumnKind Kind) : ValueExpectation(ColumnName)
{
    private protected override string Predicate => $"is {Kind.ToString().ToLowerInvariant()}";

    private protected override ExpectationResult CheckValues(Table table, Column column, ValidationContext context)
    {
        if (column.Kind == Kind) return Result(true, column.Length - column.MissingCount, 0, []);
        var result = base.CheckValues(table, column, context);
        return result with { Passed = false, Problem = $"'{ColumnName}' is {Word(column.Kind)}, not {Word(Kind)}" };
    }

    private protected override void Find(Column column, RowFinding found, ValidationContext context) => FindText(column, found.Failed, column.Kind != ColumnKind.Text ? _ => false : Kind switch
    {
        ColumnKind.Number => text => !double.IsNaN(Reading.Number(text)),
        ColumnKind.Boolean => text => bool.TryParse(text, out _),
        ColumnKind.Timestamp => text => Bound.Parse(text) is { Time: not null },
        _ => _ => true,
    });
}
