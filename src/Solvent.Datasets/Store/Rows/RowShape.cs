namespace Solvent.Datasets;

/// <summary>How the rows of a table are written.</summary>
/// <param name="Delimiter">What is between fields.</param>
/// <param name="Columns">Number of fields of a regular row.</param>
internal sealed record RowShape(byte Delimiter, int Columns)
{
    /// <summary>The shape that the first line of a text suggests.</summary>
    public static RowShape Of(ReadOnlySpan<byte> line)
    {
        var best = new RowShape((byte)',', 1);
        foreach (var delimiter in ",\t;|"u8)
        {
            var fields = new Fields(delimiter);
            fields.Split(line);
            if (fields.Count > best.Columns) best = new RowShape(delimiter, fields.Count);
        }

        return best;
    }

    public static RowShape Read(DeltaInput delta)
    {
        var delimiter = delta.NextByte();
        if (delimiter is (byte)'\n' or (byte)'"') throw RowDeltaFormat.Damaged("it has no delimiter");
        var columns = (int)delta.NextNumber(RowDeltaFormat.MostColumns);
        return columns > 0 ? new RowShape(delimiter, columns) : throw RowDeltaFormat.Damaged("it has no columns");
    }

    public void Write(ByteList delta)
    {
        delta.Add(Delimiter);
        delta.AddNumber((uint)Columns);
    }
}
