namespace Solvent.Datasets;

/// <summary>What brings the lines of a base into the order of a target: they are sorted, or come in runs, or first one and then the other.</summary>
internal static class Arrangement
{
    public static void Write(ByteList head, long baseBytes, RowSort? sort, LineRuns? runs)
    {
        head.AddNumber((ulong)baseBytes);
        head.Add((byte)((sort is null ? 0 : 1) | (runs is null ? 0 : 2)));
        sort?.Write(head);
        runs?.Write(head);
    }

    /// <summary>The text that an arrangement makes of a base.</summary>
    public static Stream Open(DeltaInput delta, Func<Stream> openBase)
    {
        var baseBytes = delta.NextNumber(RowDeltaFormat.MostRearranged);
        var parts = delta.NextByte();
        if (parts is 0 or > 3) throw RowDeltaFormat.Damaged("it has an unknown arrangement");
        var sort = (parts & 1) != 0 ? RowSort.Read(delta) : null;
        LineTable lines;
        using (var stream = openBase())
        {
            lines = LineTable.TryRead(stream, baseBytes, default) ?? throw RowDeltaFormat.Damaged("it belongs to another base");
        }

        try
        {
            var order = sort?.Order(lines) ?? Unchanged(lines);
            if ((parts & 2) != 0) order = [.. LineRuns.Read(delta, order.Length).Select(position => order[position])];
            return new GatheredLines(lines, order, ownsLines: true);
        }
        catch
        {
            lines.Dispose();
            throw;
        }
    }

    public static int[] Unchanged(LineTable lines) => [.. Enumerable.Range(0, lines.Count)];
}
