using System.Globalization;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Dates that are written in a format of .NET, as it is read in the invariant culture. What a file's reader took for dates is written in ISO 8601.</summary>
internal sealed record DateFormat(string ColumnName, string Format) : ValueExpectation(ColumnName)
{
    public const string Iso = "yyyy-MM-dd";

    private protected override string Predicate => Format == Iso ? "is iso date" : $"date format {Quoting.Pattern(Format)}";

    private protected override string? ProblemWith(Column column) => column.Kind switch
    {
        ColumnKind.Text or ColumnKind.Timestamp => null,
        // 20130115 can be read as a number, and is one date.
        ColumnKind.Number => null,
        _ => $"'{ColumnName}' is {Word(column.Kind)}, not a date",
    };

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        if (column is TimestampColumn && Format == Iso && column.StorageType == "DATE") return;
        FindText(column, found.Failed, text => DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
    }
}
