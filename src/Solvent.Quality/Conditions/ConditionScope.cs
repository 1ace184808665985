using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>The rows that a condition is asked of.</summary>
internal sealed class ConditionScope(Table table)
{
    private static readonly double Epoch = DateTime.UnixEpoch.Ticks;

    public int Rows => (int)table.RowCount;

    /// <summary>The rows in which a text should be a number or a date and is none.</summary>
    public List<int> Unreadable { get; } = [];

    public static SolventException Invalid(string message, string? hint = null) => new("expectation-invalid", message) { Hint = hint, ExitCode = SolventException.WrongUsage };

    public static double Days(DateTime time) => (time.Ticks - Epoch) / TimeSpan.TicksPerDay;

    public ConditionValues Values(string name) => Find(name) switch
    {
        NumberColumn numbers => new ConditionValues(ConditionKind.Number, numbers.Values.ToArray()),
        BooleanColumn booleans => new ConditionValues(ConditionKind.Truth, booleans.ToNumbers()),
        TimestampColumn times => new ConditionValues(ConditionKind.Time, Days(times)),
        var column => new ConditionValues(Texts(column)),
    };

    /// <summary>For each row whether the column has no value.</summary>
    public ConditionValues Missing(string name)
    {
        var column = Find(name);
        var missing = new double[Rows];
        for (var row = 0; row < missing.Length; row++) missing[row] = column.IsMissing(row) ? 1 : 0;
        return new ConditionValues(ConditionKind.Truth, missing);
    }

    /// <summary>Text as numbers or moments; what spells none is noted and unknown.</summary>
    public ConditionValues Read(ConditionValues text, ConditionKind kind)
    {
        var numbers = new double[text.IsConstant ? 1 : Rows];
        for (var row = 0; row < numbers.Length; row++)
        {
            numbers[row] = text.Text(row) is { } value ? Read(value, kind) : double.NaN;
            if (!double.IsNaN(numbers[row]) || text.Text(row) is null) continue;
            if (text.IsConstant) throw Invalid($"'{text.Text(0)}' is no {(kind == ConditionKind.Time ? "date" : "number")}.");
            Unreadable.Add(row);
        }

        return new ConditionValues(kind, numbers, text.IsConstant);
    }

    private static double Read(string text, ConditionKind kind)
    {
        if (kind != ConditionKind.Time) return Reading.Number(text);
        return Bound.Parse(text) is { Time: { } time } ? Days(time) : double.NaN;
    }

    private Column Find(string name) => table.Find(name) ?? throw Invalid(ColumnExpectation.MissingColumn(table, name));

    private static double[] Days(TimestampColumn column)
    {
        var days = new double[column.Length];
        for (var row = 0; row < days.Length; row++) days[row] = column[row] is { } time ? Days(time) : double.NaN;
        return days;
    }

    private static string?[] Texts(Column column)
    {
        var texts = new string?[column.Length];
        for (var row = 0; row < texts.Length; row++) texts[row] = column.Format(row);
        return texts;
    }
}
