using System.Runtime.InteropServices;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Which row of another table has the same values in some columns.</summary>
internal static class KeyMatch
{
    public const int None = -1;
    public const int LacksValue = -2;

    /// <summary>For each row the first row of the other table that agrees in every column, <see cref="None"/>, or <see cref="LacksValue"/> for a row that was not compared.</summary>
    /// <param name="columns">The columns, one or more.</param>
    /// <param name="others">Those of the other table, in the same order; a column of another kind is compared as what its values spell.</param>
    /// <param name="missingIsValue">Whether two missing values agree; otherwise rows that miss a value are not compared.</param>
    public static int[] Find(IReadOnlyList<Column> columns, IReadOnlyList<Column> others, bool missingIsValue)
    {
        var known = RowHashes.Of(others, columns);
        var rowOf = new Dictionary<ulong, int>(known.Count);
        for (var row = 0; row < known.Count; row++)
        {
            if (!missingIsValue && known.LacksValue(row)) continue;
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(rowOf, known[row], out var exists);
            if (!exists) first = row;
        }

        var hashes = RowHashes.Of(columns, others);
        var matches = new int[hashes.Count];
        for (var row = 0; row < matches.Length; row++)
        {
            if (!missingIsValue && hashes.LacksValue(row)) matches[row] = LacksValue;
            else matches[row] = rowOf.TryGetValue(hashes[row], out var other) && Agree(columns, row, others, other) ? other : None;
        }

        return matches;
    }

    private static bool Agree(IReadOnlyList<Column> columns, int row, IReadOnlyList<Column> others, int other)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (!RowHashes.SameValue(columns[i], row, others[i], other)) return false;
        }

        return true;
    }
}
