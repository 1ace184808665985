using System.Runtime.CompilerServices;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>What is known of the distinct values of columns, from their plain numbers.</summary>
internal sealed class RecordKeys(RecordPair records, TablePair tables) : IKeyFacts
{
    private const int SampleRows = 100_000;

    public double DistinctShare(ComparedColumn column)
    {
        var sample = records.Sample(IndexOf(column), SampleRows);
        if (sample.Contains(FieldValues.Missing)) return -1;
        var distinct = new HashSet<long>();
        foreach (var value in sample) distinct.Add(value);
        return (double)distinct.Count / sample.Length;
    }

    public bool IsUnique(IReadOnlyList<ComparedColumn> columns)
    {
        var (left, right) = Combined(columns[0]);
        foreach (var column in columns.Skip(1))
        {
            if (left is null || right is null) return false;
            var (nextLeft, nextRight) = Combined(column);
            if (nextLeft is null || nextRight is null) return false;
            Mix(left, nextLeft);
            Mix(right, nextRight);
        }

        return left is not null && right is not null && IsUnique(left, right);
    }

    /// <summary>Copies of the values, or nothing where one is missing.</summary>
    private (long[]? Left, long[]? Right) Combined(ComparedColumn column)
    {
        var (left, right) = records.CopyBits(IndexOf(column));
        var missing = records.FormOf(IndexOf(column)) == FieldForm.Number ? FieldValues.MissingNumber : FieldValues.Missing;
        return left.AsSpan().Contains(missing) || right.AsSpan().Contains(missing) ? (null, null) : (left, right);
    }

    private bool IsUnique(long[] left, long[] right)
    {
        var gone = records.OnlyLeft<long>(left);
        if (!SortsToUnique(left) || !SortsToUnique(right)) return false;
        Array.Sort(gone);
        // A new value may repeat one that is gone, but none that both files have.
        int i = 0, g = 0;
        foreach (var value in right)
        {
            while (i < left.Length && left[i] < value) i++;
            if (i == left.Length || left[i] != value) continue;
            while (g < gone.Length && gone[g] < value) g++;
            if (g == gone.Length || gone[g] != value) return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool SortsToUnique(long[] values)
    {
        var at = 1;
        while (at < values.Length && values[at] > values[at - 1]) at++;
        if (at >= values.Length) return true;
        Array.Sort(values);
        for (at = 1; at < values.Length; at++)
        {
            if (values[at] == values[at - 1]) return false;
        }

        return true;
    }

    // The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): equal pairs stay equal, and by chance no others become so.
    private static void Mix(long[] values, long[] next)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var mixed = ((ulong)values[row] * 0x9E37_79B9_7F4A_7C15) ^ (ulong)next[row];
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
            values[row] = (long)(mixed ^ (mixed >> 31));
        }
    }

    private int IndexOf(ComparedColumn column) => tables.IndexInRight(column);
}
