using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>A column of a kind. Where a column is text because some values are not of the kind, those are the examples.</summary>
internal sealed record OfKind(string ColumnName, ColumnKind Kind) : ColumnExpectation(ColumnName)
{
    private protected override string Predicate => $"is {Kind.ToString().ToLowerInvariant()}";

    private protected override ExpectationResult CheckValues(Table table, Column column, TimeProvider time)
    {
        if (column.Kind == Kind) return Result(true, column.Length - column.MissingCount, 0, []);
        var result = base.CheckValues(table, column, time);
        return result with { Passed = false, Problem = $"'{ColumnName}' is {Word(column.Kind)}, not {Word(Kind)}" };
    }

    private protected override Func<int, bool> Holds(Column column, TimeProvider time) => column.Kind != ColumnKind.Text ? _ => false : Kind switch
    {
        ColumnKind.Number => OnText(column, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)),
        ColumnKind.Boolean => OnText(column, text => bool.TryParse(text, out _)),
        ColumnKind.Timestamp => OnText(column, text => Bound.Parse(text) is { Time: not null }),
        _ => _ => true,
    };
}
