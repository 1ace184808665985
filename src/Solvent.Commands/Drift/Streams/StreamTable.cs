using System.Globalization;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>A column of a table as a stream.</summary>
internal static class StreamTable
{
    private const int RowsBetweenChecks = 65_536;

    public static Task<StreamWatch> WatchAsync(
        NamedTable source, DetectorChoice choice, StreamStateFile? state, string? column, bool skipsMissing, CancellationToken cancellationToken)
    {
        var chosen = Choose(source, column);
        var values = Numbers(source, chosen);
        var watch = new StreamWatch(StreamStateFile.Begin(state, choice, KindOf(values.Span)), source.Name, chosen.Name);
        for (var row = 0; row < values.Length; row++)
        {
            if (row % RowsBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            watch.Read(values.Span[row], skipsMissing);
        }

        return Task.FromResult(watch);
    }

    private static Column Choose(NamedTable source, string? column)
    {
        if (column is not null) return source.Table[column];
        return source.Table.Columns is [var only] ? only : throw new SolventException("missing-option", $"'{source.Name}' has {source.Table.Columns.Count} columns; which one is the stream?")
        {
            Hint = $"Add --column with one of {string.Join(", ", source.Table.Columns.Take(8).Select(one => one.Name))}.",
            ExitCode = SolventException.WrongUsage,
        };
    }

    private static ReadOnlyMemory<double> Numbers(NamedTable source, Column column) => column switch
    {
        NumberColumn numbers => numbers.Values,
        BooleanColumn truths => truths.ToNumbers(),
        _ => throw new SolventException("column-kind", $"The column '{column.Name}' of '{source.Name}' does not hold numbers or truth values{FirstOther(column)}.")
        {
            File = source.Name,
            Hint = "Repair the data, or choose another column with --column.",
        },
    };

    /// <summary>Where one word makes a whole column text, that word is what to look for.</summary>
    private static string FirstOther(Column column)
    {
        for (var row = 0; row < column.Length; row++)
        {
            if (column.Format(row) is { } value && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return $": row {row + 1} is '{value}'";
        }

        return "";
    }

    private static StreamValues KindOf(ReadOnlySpan<double> values)
    {
        var kind = StreamValues.Bits;
        foreach (var value in values)
        {
            if (value is 0 or 1 || double.IsNaN(value)) continue;
            if (value is < 0 or > 1) return StreamValues.Numbers;
            kind = StreamValues.Shares;
        }

        return kind;
    }
}
