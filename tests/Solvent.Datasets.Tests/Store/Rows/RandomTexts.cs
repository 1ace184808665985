using System.Text;
using CsCheck;

namespace Solvent.Datasets.Tests;

/// <summary>Texts and edited texts of every shape that a row delta may meet.</summary>
internal static class RandomTexts
{
    private static readonly string[] Cells = ["", "a", "b", "17", "-3.5", "4e2", "NaN", "é", "\"x,y\"", "\"open", "a\"\"b", "\"two\nlines\"", "0", "00", "\t", "10", "9"];

    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.Int[0, Cells.Length - 1].Select(i => Cells[i]),
        Gen.Int[0, 50].Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static readonly Gen<string> Line = Gen.Frequency(
        (8, Cell.Array[3].Select(cells => string.Join(',', cells))),
        (1, Cell.Array[0, 6].Select(cells => string.Join(',', cells))));

    private static readonly Gen<string> LineEnd = Gen.Frequency((4, Gen.Const("\n")), (1, Gen.Const("\r\n")));

    /// <summary>A base and a target that came from it by some edits.</summary>
    public static readonly Gen<(byte[] Base, byte[] Target)> Pairs = Gen.Select(
        Line.List[0, 60], Edits(), LineEnd, Gen.Bool, Gen.Bool, Gen.Bool, (lines, edit, end, header, finalA, finalB) =>
        {
            if (header) lines.Insert(0, "id,name,score");
            var edited = edit(lines);
            return (Bytes(lines, end, finalA), Bytes(edited, end, finalB));
        });

    /// <summary>Tables that come out of each other by sorting, shuffling and new columns only, so that a delta of them is little else than its recipe.</summary>
    public static readonly Gen<(byte[] Base, byte[] Target)> Rearranged = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 2], Gen.Bool, (seed, kind, adds) =>
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 200).Select(id => (Id: id, Amount: random.Next(30), Text: $"{id},{random.Next(1000)}")).ToList();
        var target = kind switch
        {
            0 => rows.OrderBy(row => row.Amount),
            1 => rows.OrderByDescending(row => row.Amount).ThenByDescending(row => row.Id),
            _ => rows.OrderBy(_ => random.Next()),
        };
        return (Table(rows, added: ""), Table(target, adds ? ",x" : ""));

        static byte[] Table(IEnumerable<(int Id, int Amount, string Text)> rows, string added)
            => Encoding.UTF8.GetBytes($"id,note,amount{added}\n{string.Concat(rows.Select(row => $"{row.Text},{row.Amount}{added}\n"))}");
    });

    /// <summary>Two contents that have nothing to do with each other, of few different bytes, so that quotes and line feeds are common.</summary>
    public static readonly Gen<(byte[] Base, byte[] Target)> Garbage = Gen.Select(Noise(), Noise());

    private static Gen<byte[]> Noise() => Gen.OneOf(
        Gen.Int[0, 5].Select(i => "\n\"\r,a\xFF"[i]).Array[0, 200].Select(text => text.Select(character => (byte)character).ToArray()),
        Gen.Byte.Array[0, 200]);

    private static Gen<Func<List<string>, List<string>>> Edits()
    {
        var edit = Gen.Select(Gen.Int[0, 10], Gen.Int[0, 1000], Gen.Int[0, 1000], Line, Cell, (kind, at, to, line, cell) =>
            (Func<List<string>, List<string>>)(lines => Edited(lines, kind, at, to, line, cell)));
        return edit.List[0, 12].Select(edits => (Func<List<string>, List<string>>)(lines => edits.Aggregate(lines, (current, next) => next(current))));
    }

    private static List<string> Edited(List<string> lines, int kind, int at, int to, string line, string cell)
    {
        var edited = lines.ToList();
        if (kind == 0 || edited.Count == 0)
        {
            edited.Insert(at % (edited.Count + 1), line);
            return edited;
        }

        var (from, target) = (at % edited.Count, to % edited.Count);
        switch (kind)
        {
            case 1:
                edited.RemoveRange(from, Math.Min(edited.Count - from, 1 + (to % 5)));
                break;
            case 2:
                var cells = edited[from].Split(',');
                cells[to % cells.Length] = cell;
                edited[from] = string.Join(',', cells);
                break;
            case 3:
                edited.Insert(target, edited[from]);
                break;
            case 4:
                var moved = edited[from];
                edited.RemoveAt(from);
                edited.Insert(Math.Min(target, edited.Count), moved);
                break;
            case 5:
                return [.. edited.OrderBy(row => row.Split(',').ElementAtOrDefault(to % 3), StringComparer.Ordinal)];
            case 6:
                return [.. edited.Take(1), .. edited.Skip(1).Reverse()];
            case 7:
                return [.. edited.Select((row, i) => i == 0 ? $"{row},new{to}" : $"{row},{cell}{i}")];
            case 8:
                return [.. edited.Select(row => string.Join(',', row.Split(',').Where((_, i) => i != to % 3)))];
            case 9:
                return [.. edited.Select(row => string.Join(to % 2 == 0 ? ',' : ';', row.Split(',').Reverse()))];
            default:
                return [.. edited.Select(row => row.Split(',') is [_, .. var rest] ? string.Join(',', [cell, .. rest]) : row)];
        }

        return edited;
    }

    private static byte[] Bytes(List<string> lines, string end, bool final)
        => Encoding.UTF8.GetBytes(string.Join(end, lines) + (final && lines.Count > 0 ? end : ""));
}
