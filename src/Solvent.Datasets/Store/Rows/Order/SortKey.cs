namespace Solvent.Datasets;

/// <summary>A column that rows are sorted by.</summary>
/// <param name="Column">The 0-based number of the column.</param>
/// <param name="IsNumeric">By the double nearest to the number that a cell spells; otherwise by the first bytes of its text.</param>
/// <param name="Descending">Whether large values come first.</param>
/// <param name="MissingFirst">Whether cells that spell no number come before all others, or after them; in either direction.</param>
internal readonly record struct SortKey(int Column, bool IsNumeric, bool Descending, bool MissingFirst)
{
    public void Write(ByteList delta)
    {
        delta.AddNumber((uint)Column);
        delta.Add((byte)((IsNumeric ? 1 : 0) | (Descending ? 2 : 0) | (MissingFirst ? 4 : 0)));
    }

    public static SortKey Read(DeltaInput delta)
    {
        var column = (int)delta.NextNumber(RowDeltaFormat.MostColumns - 1);
        var flags = delta.NextByte();
        return flags < 8
            ? new SortKey(column, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0)
            : throw RowDeltaFormat.Damaged("a sort key has unknown flags");
    }
}
