using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>Lines that are piped in as a stream: read as they come, each alarm told at once.</summary>
internal static class StreamLines
{
    private const int RowsBetweenSaves = 10_000;

    public static async Task<StreamWatch> WatchAsync(
        DetectorChoice choice, StreamStateFile? state, string? column, bool skipsMissing, CommandHost host, CancellationToken cancellationToken)
    {
        using var input = host.OpenInput?.Invoke() ?? throw new SolventException("wrong-usage", "Nothing can be piped into a cell.")
        {
            Hint = "Name a file, a dataset version or @variable.",
            ExitCode = SolventException.WrongUsage,
        };
        // What comes later is not known, so that the default reads any number.
        var watch = new StreamWatch(StreamStateFile.Begin(state, choice, StreamValues.Numbers), "-", column);
        try
        {
            await ReadAsync(watch, input, column, skipsMissing, state, host, cancellationToken);
        }
        catch (SolventException) when (state is not null)
        {
            // The lines before the bad one do not come again.
            await state.SaveAsync(watch.Monitor);
            throw;
        }

        return watch;
    }

    private static async Task ReadAsync(
        StreamWatch watch, TextReader input, string? column, bool skipsMissing, StreamStateFile? state, CommandHost host, CancellationToken cancellationToken)
    {
        var field = column is null ? 0 : FieldOf(column, await NextAsync(input, cancellationToken));
        var mayBeHeader = column is null;
        while (await NextAsync(input, cancellationToken) is { } line)
        {
            if (!TryRead(line, field, out var value))
            {
                // A column of a table has its name above it.
                if (!mayBeHeader) throw watch.NotANumber(line.Trim());
                mayBeHeader = false;
                continue;
            }

            mayBeHeader = false;
            foreach (var alarm in watch.Read(value, skipsMissing)) host.OnLine?.Invoke(Line(alarm));
            if (state is not null && watch.Monitor.Rows % RowsBetweenSaves == 0) await state.SaveAsync(watch.Monitor);
        }
    }

    /// <summary>An alarm as a line of a log.</summary>
    private static string Line(StreamAlarm alarm)
        => $"{EnumName.Of(alarm.Signal)} at index {alarm.Index.ToString(CultureInfo.InvariantCulture)}: {alarm.Detector}, mean {ViewFormat.Number(alarm.Mean)} until here";

    /// <summary>The next line; none when the user ends the watching, which is how a stream without an end is left.</summary>
    private static async Task<string?> NextAsync(TextReader input, CancellationToken cancellationToken)
    {
        try
        {
            return await input.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static int FieldOf(string column, string? header)
    {
        var names = header?.Split(',').Select(name => name.Trim().Trim('"')).ToList() ?? [];
        var index = names.IndexOf(column);
        return index >= 0 ? index : throw new SolventException("column-not-found", $"The first line of what is piped in names no column '{column}'.")
        {
            Hint = NearestName.Suggestion(column, names) ?? "Pipe in a header line with the names of the columns, or leave out --column for one value a line.",
        };
    }

    private static bool TryRead(string line, int field, out double value)
    {
        var text = line.Split(',').ElementAtOrDefault(field)?.Trim() ?? "";
        value = text.ToUpperInvariant() switch { "TRUE" => 1, "FALSE" => 0, _ => double.NaN };
        if (text.Length == 0 || !double.IsNaN(value)) return true;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
