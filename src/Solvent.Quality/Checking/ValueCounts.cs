using System.Runtime.InteropServices;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>How often each value of a column occurs.</summary>
/// <param name="Counts">Rows of each value, by the 0-based row that has it first, in the order of those rows.</param>
/// <param name="Total">Rows with a value.</param>
internal sealed record ValueCounts(IReadOnlyList<(int FirstRow, int Rows)> Counts, long Total)
{
    public int Distinct => Counts.Count;

    /// <summary>The first row that has the most common value; the column has at least one.</summary>
    public int MostCommonRow => Counts.MaxBy(count => count.Rows).FirstRow;

    public double MostCommonShare => Total == 0 ? 0 : (double)Counts.Max(count => count.Rows) / Total;

    public static ValueCounts Of(Column column)
    {
        var counts = column is TextColumn text ? OfText(text) : OfNumbers(Reading.Numbers(column));
        return new ValueCounts(counts, counts.Sum(count => (long)count.Rows));
    }

    private static List<(int FirstRow, int Rows)> OfText(TextColumn text)
    {
        // A column that was filtered can have categories that no row has.
        var counts = new (int FirstRow, int Rows)[text.Categories.Count];
        var codes = text.Codes;
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] < 0) continue;
            ref var count = ref counts[codes[row]];
            if (count.Rows++ == 0) count.FirstRow = row;
        }

        return [.. counts.Where(count => count.Rows > 0)];
    }

    private static List<(int FirstRow, int Rows)> OfNumbers(ReadOnlySpan<double> numbers)
    {
        var counts = new List<(int FirstRow, int Rows)>();
        var indices = new Dictionary<double, int>();
        for (var row = 0; row < numbers.Length; row++)
        {
            if (double.IsNaN(numbers[row])) continue;
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(indices, numbers[row], out var known);
            if (!known)
            {
                index = counts.Count;
                counts.Add((row, 0));
            }

            CollectionsMarshal.AsSpan(counts)[index].Rows++;
        }

        return counts;
    }
}
