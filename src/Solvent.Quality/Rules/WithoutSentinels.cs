using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>No value that stands for a missing one: none of <paramref name="Values"/> or, where those are none, of the usual ones.</summary>
internal sealed record WithoutSentinels(string ColumnName, ValueList<string> Values) : ValueExpectation(ColumnName)
{
    private protected override string Predicate
        => Values.Count == 0 ? "without sentinels" : $"without sentinels {string.Join(", ", Values.Select(Quoting.ListItem))}";

    private protected override void Find(Column column, RowFinding found, ValidationContext context)
    {
        if (Values.Count > 0) FindGiven(column, found.Failed);
        else if (column is TimestampColumn times) FindTimes(times, found.Failed);
        else if (column is NumberColumn or TextColumn) FindUsual(column, found.Failed);
    }

    private protected override string? Detail(Column column, int row) => "stands for a missing value";

    private void FindGiven(Column column, List<int> failed)
    {
        var numbers = Values.Select(Reading.Number).Where(number => !double.IsNaN(number)).ToHashSet();
        if (column is NumberColumn values)
        {
            FindNumbers(values.Values.Span, numbers, failed);
            return;
        }

        var texts = Values.ToHashSet(StringComparer.Ordinal);
        FindText(column, failed, text => !texts.Contains(text.Trim()) && !numbers.Contains(Reading.Number(text)));
    }

    /// <summary>Among text, words that stand for a missing value and, of the numbers, those that do.</summary>
    private static void FindUsual(Column column, List<int> failed)
    {
        var numbers = Reading.Numbers(column);
        var sentinels = SentinelValues.Of(numbers);
        if (column is TextColumn) FindText(column, failed, text => !SentinelValues.IsWord(text) && !sentinels.Contains(Reading.Number(text)));
        else if (sentinels.Count > 0) FindNumbers(numbers, sentinels, failed);
    }

    private static void FindNumbers(ReadOnlySpan<double> numbers, HashSet<double> sentinels, List<int> failed)
    {
        for (var row = 0; row < numbers.Length; row++)
        {
            if (sentinels.Contains(numbers[row])) failed.Add(row);
        }
    }

    private static void FindTimes(TimestampColumn times, List<int> failed)
    {
        var sentinels = SentinelValues.Of(times);
        if (sentinels.Count == 0) return;
        for (var row = 0; row < times.Length; row++)
        {
            if (times[row] is { } time && sentinels.Contains(time)) failed.Add(row);
        }
    }
}
