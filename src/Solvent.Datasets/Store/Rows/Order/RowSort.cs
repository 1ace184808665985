namespace Solvent.Datasets;

/// <summary>How rows are sorted: by which columns, the most significant first. Rows that are equal in all of them keep their order.</summary>
internal sealed record RowSort(byte Delimiter, bool KeepsFirstLine, IReadOnlyList<SortKey> Keys)
{
    public const int MostKeys = 8;

    /// <summary>The numbers of the lines in sorted order.</summary>
    public int[] Order(LineTable lines)
    {
        var first = KeepsFirstLine && lines.Count > 0 ? 1 : 0;
        var values = Keys.SelectMany(key => SortValues.Of(lines, first, Delimiter, key)).ToList();
        var sorted = RadixSort.Order(values, lines.Count - first);
        if (first == 0) return sorted;
        var order = new int[lines.Count];
        for (var i = 0; i < sorted.Length; i++) order[i + 1] = sorted[i] + 1;
        return order;
    }

    public void Write(ByteList delta)
    {
        delta.Add(Delimiter);
        delta.Add(KeepsFirstLine ? (byte)1 : (byte)0);
        delta.AddNumber((uint)Keys.Count);
        foreach (var key in Keys) key.Write(delta);
    }

    public static RowSort Read(DeltaInput delta)
    {
        var delimiter = delta.NextByte();
        var keepsFirstLine = delta.NextByte() == 1;
        var keys = new SortKey[delta.NextNumber(MostKeys)];
        for (var i = 0; i < keys.Length; i++) keys[i] = SortKey.Read(delta);
        return new RowSort(delimiter, keepsFirstLine, keys);
    }
}
