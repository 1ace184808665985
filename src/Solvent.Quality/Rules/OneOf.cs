using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Values out of a set. Spelling can be taken as it is, or without regard to case, to spaces around it, or to both.</summary>
internal sealed record OneOf(string ColumnName, ValueList<string> Values, bool IgnoreCase = false, bool IgnoreSpaces = false) : ValueExpectation(ColumnName)
{
    private protected override string Predicate => Phrase(Values, IgnoreCase, IgnoreSpaces);

    public static string Phrase(IEnumerable<string> values, bool ignoreCase, bool ignoreSpaces)
    {
        var ignoring = (ignoreCase, ignoreSpaces) switch
        {
            (true, true) => "ignoring case and spaces ",
            (true, false) => "ignoring case ",
            (false, true) => "ignoring spaces ",
            _ => "",
        };
        return $"{ignoring}one of {string.Join(", ", values.Select(Quoting.ListItem))}";
    }

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        if (column is NumberColumn numbers)
        {
            // 1, 1.0 and 1e0 are one number.
            var allowed = Values.Select(Reading.Number).Where(number => !double.IsNaN(number)).ToHashSet();
            var values = numbers.Values.Span;
            for (var row = 0; row < values.Length; row++)
            {
                if (!double.IsNaN(values[row]) && !allowed.Contains(values[row])) found.Failed.Add(row);
            }

            return;
        }

        var comparer = IgnoreCase || column.Kind == ColumnKind.Boolean ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var texts = Values.Select(Spelling).ToHashSet(comparer);
        FindText(column, found.Failed, text => texts.Contains(Spelling(text)));
    }

    private protected override string? Detail(Column column, int row)
        => column is TextColumn text ? NearestName.Suggestion(text[row]!, Values) : null;

    private string Spelling(string text) => IgnoreSpaces ? text.Trim() : text;
}
