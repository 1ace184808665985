using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>
/// Finds rows of another table that are the same but for rounding and spelling: numbers within a share of the larger, text without regard to case and spaces,
/// times equal. Columns that identify rows do not count, because a copied row comes with a new identifier. A row is compared with those that agree in
/// everything but the numbers and are near in the number with the most values.
/// </summary>
internal sealed class NearRows
{
    // A column with more different values than this share of the rows identifies them, unless it is a fraction or a time that was measured.
    private const double IdentifierShare = 0.99;
    private const int FewestIdentified = 20;

    private readonly double _tolerance;
    private readonly double[][] _numbers;
    private readonly double[][] _otherNumbers;
    private readonly ulong[] _blocks;
    private readonly Dictionary<ulong, int[]> _candidates;
    private readonly int _widest;

    /// <param name="columns">The columns that both tables have.</param>
    /// <param name="others">Those of the other table, in the same order.</param>
    /// <param name="tolerance">How far two numbers may be apart, as a share of the larger.</param>
    public NearRows(IReadOnlyList<Column> columns, IReadOnlyList<Column> others, double tolerance)
    {
        _tolerance = tolerance;
        var counted = Enumerable.Range(0, columns.Count).Where(i => !Identifies(columns[i]) && !Identifies(others[i])).ToList();
        if (counted.Count == 0) counted = [.. Enumerable.Range(0, columns.Count)];
        Compared = [.. counted.Select(i => columns[i])];
        var numbers = counted.Where(i => columns[i].Kind == ColumnKind.Number && others[i].Kind == ColumnKind.Number).ToList();
        var rest = counted.Except(numbers).ToList();
        _numbers = [.. numbers.Select(i => Reading.Numbers(columns[i]).ToArray())];
        _otherNumbers = [.. numbers.Select(i => Reading.Numbers(others[i]).ToArray())];
        _widest = _otherNumbers.Length == 0 ? -1 : Enumerable.Range(0, _otherNumbers.Length).MaxBy(i => _otherNumbers[i].Distinct().Count());
        _blocks = NearText.Hashes([.. rest.Select(i => columns[i])], columns[0].Length);
        _candidates = Group(NearText.Hashes([.. rest.Select(i => others[i])], others[0].Length));
    }

    /// <summary>The columns that count.</summary>
    public IReadOnlyList<Column> Compared { get; }

    /// <summary>The first near row of the other table that is found, or <see cref="KeyMatch.None"/>.</summary>
    public int Find(int row)
    {
        if (!_candidates.TryGetValue(_blocks[row], out var candidates)) return KeyMatch.None;
        if (_widest < 0) return candidates[0];
        var value = _numbers[_widest][row];
        var reach = Math.Abs(value) * _tolerance / (1 - _tolerance);
        var keys = _otherNumbers[_widest];
        for (var i = double.IsNaN(value) ? 0 : FirstFrom(candidates, keys, value - reach); i < candidates.Length; i++)
        {
            // Missing values come first, as in the order of double.CompareTo.
            if (double.IsNaN(value) ? !double.IsNaN(keys[candidates[i]]) : keys[candidates[i]] > value + reach) break;
            if (Near(row, candidates[i])) return candidates[i];
        }

        return KeyMatch.None;
    }

    private Dictionary<ulong, int[]> Group(ulong[] hashes)
    {
        var groups = Enumerable.Range(0, hashes.Length).GroupBy(row => hashes[row]).ToDictionary(group => group.Key, group => group.ToArray());
        if (_widest < 0) return groups;
        foreach (var rows in groups.Values) Array.Sort(Array.ConvertAll(rows, row => _otherNumbers[_widest][row]), rows);
        return groups;
    }

    private static int FirstFrom(int[] rows, double[] keys, double least)
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (keys[rows[middle]].CompareTo(least) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private bool Near(int row, int other)
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            var (a, b) = (_numbers[i][row], _otherNumbers[i][other]);
            if (double.IsNaN(a) != double.IsNaN(b)) return false;
            if (a != b && Math.Abs(a - b) > _tolerance * Math.Max(Math.Abs(a), Math.Abs(b))) return false;
        }

        return true;
    }

    private static bool Identifies(Column column)
    {
        if (column.Length < FewestIdentified || column.Kind is ColumnKind.Boolean or ColumnKind.Timestamp) return false;
        var counts = ValueCounts.Of(column);
        if (counts.Total == 0 || counts.Distinct < IdentifierShare * counts.Total) return false;
        if (column is TextColumn) return true;
        foreach (var number in Reading.Numbers(column))
        {
            if (Math.Truncate(number) != number && !double.IsNaN(number)) return false;
        }

        return true;
    }
}
