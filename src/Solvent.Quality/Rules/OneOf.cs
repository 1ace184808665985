using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Values out of a set.</summary>
internal sealed record OneOf(string ColumnName, ValueList<string> Values) : ColumnExpectation(ColumnName)
{
    private protected override string Predicate => $"one of {string.Join(", ", Values.Select(Quoting.ListItem))}";

    private protected override Func<int, bool> Holds(Column column, TimeProvider time)
    {
        if (column is NumberColumn numbers)
        {
            // 1, 1.0 and 1e0 are one number.
            var allowed = Values.Select(ParseNumber).ToHashSet();
            return row => allowed.Contains(numbers[row]);
        }

        var texts = column.Kind == ColumnKind.Boolean
            ? Values.ToHashSet(StringComparer.OrdinalIgnoreCase)
            : Values.ToHashSet(StringComparer.Ordinal);
        return OnText(column, texts.Contains);
    }

    private protected override string? Detail(Column column, int row)
        => column is TextColumn text ? NearestName.Suggestion(text[row]!, Values) : null;

    private static double ParseNumber(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
