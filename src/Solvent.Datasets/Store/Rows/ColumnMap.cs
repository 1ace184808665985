namespace Solvent.Datasets;

/// <summary>
/// Which columns of a base the columns of a target are, when they are not the same ones in the same order. Rows of the base are rewritten with the
/// columns and the delimiter of the target, in which new columns are empty; other lines stay as they are.
/// </summary>
/// <param name="Base">The rows of the base.</param>
/// <param name="Delimiter">The delimiter of the target.</param>
/// <param name="Sources">For each column of the target the column of the base, or -1.</param>
internal sealed record ColumnMap(RowShape Base, byte Delimiter, IReadOnlyList<int> Sources)
{
    /// <summary>What the first lines of two tables say; <see langword="null"/> when they name the same columns, or no columns.</summary>
    public static ColumnMap? Of(ReadOnlySpan<byte> baseLine, ReadOnlySpan<byte> targetLine)
    {
        if (baseLine.SequenceEqual(targetLine)) return null;
        var (before, after) = (RowShape.Of(baseLine), RowShape.Of(targetLine));
        if (Names(baseLine, before) is not { } old || Names(targetLine, after) is not { } current) return null;

        var sources = current.Select(name => old.IndexOf(name)).ToArray();
        var known = sources.Count(source => source >= 0);
        if (known * 2 < Math.Min(old.Count, current.Count)) return null;
        // A column with a new name at the place of one that is gone has been renamed.
        for (var i = 0; i < Math.Min(old.Count, current.Count) && old.Count == current.Count; i++)
        {
            if (sources[i] < 0 && !sources.Contains(i)) sources[i] = i;
        }

        var isSame = before == after && sources.Select((source, column) => source == column).All(same => same);
        return isSame ? null : new ColumnMap(before, after.Delimiter, sources);
    }

    public void Write(ByteList delta)
    {
        Base.Write(delta);
        new RowShape(Delimiter, Sources.Count).Write(delta);
        foreach (var source in Sources) delta.AddNumber((uint)(source + 1));
    }

    public static ColumnMap Read(DeltaInput delta)
    {
        var shape = RowShape.Read(delta);
        var (delimiter, count) = RowShape.Read(delta);
        var sources = new int[count];
        for (var i = 0; i < sources.Length; i++) sources[i] = (int)delta.NextNumber(shape.Columns) - 1;
        return new ColumnMap(shape, delimiter, sources);
    }

    private static List<string>? Names(ReadOnlySpan<byte> line, RowShape shape)
    {
        var fields = new Fields(shape.Delimiter);
        if (line is [.., (byte)'\r']) line = line[..^1];
        fields.Split(line);
        var names = new List<string>();
        for (var i = 0; i < fields.Count; i++)
        {
            var name = fields.Of(line, i);
            // A first line with numbers is a row.
            if (name.IsEmpty || DecimalText.TryParse(name, out _)) return null;
            names.Add(System.Text.Encoding.Latin1.GetString(name));
        }

        return names.Distinct(StringComparer.Ordinal).Count() == names.Count ? names : null;
    }
}
