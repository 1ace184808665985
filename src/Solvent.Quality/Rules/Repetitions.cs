using System.Runtime.InteropServices;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>The rows that agree with another in some columns.</summary>
internal sealed class Repetitions
{
    private const int None = -1;
    private readonly int[] _same;

    private Repetitions(int[] same) => _same = same;

    /// <summary>Number of rows that were compared.</summary>
    public long Checked { get; private init; }

    /// <summary>Rows that agree with an earlier one, 0-based and ascending.</summary>
    public List<int> Later { get; } = [];

    /// <summary>A row that the 0-based <paramref name="row"/>, which is a repeated one, agrees with: the first of its kind, and for that the second.</summary>
    public int SameAs(int row) => _same[row];

    /// <summary>Every row that agrees with another, 0-based and ascending.</summary>
    public List<int> All() => [.. Enumerable.Range(0, _same.Length).Where(row => _same[row] != None)];

    /// <param name="columns">The columns that count.</param>
    /// <param name="missingIsValue">Whether two missing values agree; otherwise rows that miss a value are not compared.</param>
    public static Repetitions Find(IReadOnlyList<Column> columns, bool missingIsValue)
    {
        var hashes = RowHashes.Of(columns);
        var same = new int[hashes.Count];
        same.AsSpan().Fill(None);
        var firstRows = new Dictionary<ulong, int>(hashes.Count);
        var later = new List<int>();
        long @checked = 0;
        for (var row = 0; row < same.Length; row++)
        {
            if (!missingIsValue && hashes.LacksValue(row)) continue;
            @checked++;
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firstRows, hashes[row], out var known);
            if (!known) first = row;
            else if (Agree(columns, first, row)) later.Add(row);
            else continue;
            if (!known) continue;
            same[row] = first;
            if (same[first] == None) same[first] = row;
        }

        var found = new Repetitions(same) { Checked = @checked };
        found.Later.AddRange(later);
        return found;
    }

    private static bool Agree(IReadOnlyList<Column> columns, int a, int b)
    {
        foreach (var column in columns)
        {
            if (!RowHashes.SameValue(column, a, column, b)) return false;
        }

        return true;
    }
}
