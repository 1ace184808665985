using System.Runtime.InteropServices;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Datasets;

/// <summary>Counts distinct texts by their hashes, and looks up how the frequent ones read.</summary>
internal sealed class RecordCategories
{
    private const int MostNamed = 20_000;
    private const int MostCounted = 4_000_000;
    private const string RestName = "(rare values)";

    private readonly Dictionary<long, Occurrences> _counts = [];
    private Occurrences _uncounted;

    public RecordCategories(RecordPair records, int column, FieldForm form, ReadOnlySpan<long> left, ReadOnlySpan<long> right)
    {
        for (var row = 0; row < left.Length; row++) Count(left[row], new Occurrences(row, 1, records.AloneLeft[row] ? 0 : 1));
        for (var row = 0; row < right.Length; row++) Count(right[row], new Occurrences(~row, 0, 1));
        var ordered = _counts.OrderByDescending(entry => entry.Value.Left + entry.Value.Right).ThenBy(entry => entry.Value.FirstRow).ToList();
        var named = ordered.Take(MostNamed).ToList();
        var names = form == FieldForm.Boolean
            ? [.. named.Select(entry => entry.Key == 1 ? "true" : "false")]
            : Names(records, column, [.. named.Select(entry => entry.Value.FirstRow)]);
        var rest = ordered.Skip(MostNamed).Select(entry => entry.Value).Append(_uncounted).ToList();
        Left = Side(occurrences => occurrences.Left);
        Right = Side(occurrences => occurrences.Right);

        List<CategoryCount> Side(Func<Occurrences, long> count)
            => [.. named.Select((entry, index) => new CategoryCount(names[index], count(entry.Value))).Append(new CategoryCount(RestName, rest.Sum(count))).Where(category => category.Count > 0)];
    }

    public IReadOnlyList<CategoryCount> Left { get; }

    public IReadOnlyList<CategoryCount> Right { get; }

    private void Count(long value, Occurrences occurrence)
    {
        if (value == FieldValues.Missing) return;
        if (_counts.Count >= MostCounted && !_counts.ContainsKey(value))
        {
            _uncounted += occurrence;
            return;
        }

        ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, value, out var exists);
        counted = exists ? counted + occurrence : occurrence;
    }

    /// <summary>The texts in rows of the first file, and in those, as complements, of the records that only the second has.</summary>
    private static string[] Names(RecordPair records, int column, List<int> rows)
    {
        var left = rows.Where(row => row >= 0).Select(row => (long)row).ToList();
        var alone = rows.Where(row => row < 0).Select(row => ~row).ToList();
        var right = alone.Count == 0 ? [] : Positions(records.AloneRight, alone);
        var leftTexts = records.Left.ReadTexts(column, left);
        var rightTexts = records.Right.ReadTexts(column, [.. right.Values]);
        return [.. rows.Select(row => row >= 0 ? leftTexts[row] : rightTexts[right[~row]])];
    }

    /// <summary>The position in the file of the n-th marked record.</summary>
    private static Dictionary<int, long> Positions(bool[] isMarked, List<int> ordinals)
    {
        var wanted = ordinals.ToHashSet();
        var positions = new Dictionary<int, long>();
        var ordinal = 0;
        for (var row = 0; row < isMarked.Length; row++)
        {
            if (!isMarked[row]) continue;
            if (wanted.Contains(ordinal)) positions.Add(ordinal, row);
            ordinal++;
        }

        return positions;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Occurrences(int FirstRow, long Left, long Right)
    {
        public static Occurrences operator +(Occurrences a, Occurrences b) => new(a.FirstRow, a.Left + b.Left, a.Right + b.Right);
    }
}
