using System.Globalization;

namespace Solvent.Drift;

/// <summary>Splits rows into chunks.</summary>
internal static class Chunking
{
    /// <summary>Chunks of as many rows each; the last may have fewer.</summary>
    public static List<PredictionChunk> ByRows(ModelOutputs outputs, int size, bool isReference)
    {
        var chunks = new List<PredictionChunk>();
        for (var first = 0; first < outputs.Rows; first += size)
        {
            var count = Math.Min(size, outputs.Rows - first);
            var name = outputs.FirstRow + first;
            chunks.Add(new PredictionChunk($"[{Text(name)}:{Text(name + count - 1)}]", isReference, [.. Enumerable.Range(first, count)]));
        }

        return chunks;
    }

    /// <summary>Chunks by a period, in the order of time. Rows without a time are in none.</summary>
    /// <param name="times">Seconds since 1970 in UTC.</param>
    /// <param name="period">The period.</param>
    /// <param name="isReference">Whether the rows belong to the reference.</param>
    public static List<PredictionChunk> ByTime(ReadOnlyMemory<double> times, ChunkPeriod period, bool isReference)
        => [.. Enumerable.Range(0, times.Length)
            .Where(row => double.IsFinite(times.Span[row]))
            .GroupBy(row => Key(DateTime.UnixEpoch.AddSeconds(times.Span[row]), period))
            .OrderBy(chunk => chunk.Key, StringComparer.Ordinal)
            .Select(chunk => new PredictionChunk(chunk.Key, isReference, [.. chunk]))];

    /// <summary>The span that a moment belongs to, by which spans sort in the order of time.</summary>
    public static string Key(DateTime time, ChunkPeriod period) => period switch
    {
        ChunkPeriod.Hour => time.ToString("yyyy-MM-dd HH:00", CultureInfo.InvariantCulture),
        ChunkPeriod.Day => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChunkPeriod.Week => time.AddDays(-(((int)time.DayOfWeek + 6) % 7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChunkPeriod.Month => time.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ChunkPeriod.Quarter => $"{time.ToString("yyyy", CultureInfo.InvariantCulture)}-Q{(time.Month + 2) / 3}",
        _ => time.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
