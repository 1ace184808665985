using System.Globalization;
using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Hashes of what rows say without regard to spelling, for <see cref="NearRows"/>.</summary>
internal static class NearText
{
    public static ulong[] Hashes(IReadOnlyList<Column> columns, int rows)
    {
        var hashes = new ulong[rows];
        foreach (var column in columns)
        {
            var ofCategory = column is TextColumn text ? text.Categories.Select(Hash).ToArray() : null;
            for (var row = 0; row < rows; row++)
            {
                var value = ofCategory is not null ? ((TextColumn)column).Codes[row] is >= 0 and var code ? ofCategory[code] : 0 : column.Format(row) is { } word ? Hash(word) : 0;
                hashes[row] = (BitOperations.RotateLeft(hashes[row], 7) ^ value) * 0x9E37_79B9_7F4A_7C15;
            }
        }

        return hashes;
    }

    // Text that spells a number is that number, whatever its other table holds.
    private static ulong Hash(string text)
    {
        var common = double.IsNaN(Reading.Number(text)) ? Spellings.Common(text) : Reading.Number(text).ToString("G6", CultureInfo.InvariantCulture);
        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(common.AsSpan()));
    }
}
