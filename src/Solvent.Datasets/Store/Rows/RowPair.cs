namespace Solvent.Datasets;

/// <summary>A line of the base beside one of the target.</summary>
internal sealed class RowPair(RowShape shape)
{
    public Fields Before { get; } = new(shape.Delimiter);

    public Fields After { get; } = new(shape.Delimiter);

    public void Set(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        Before.Split(before);
        After.Split(after);
    }

    public Fields SplitAfter(ReadOnlySpan<byte> after)
    {
        After.Split(after);
        return After;
    }

    /// <summary>Whether one is the other with some cells changed: the first cell stayed, or most did.</summary>
    public bool IsEdit(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (Before.Count != shape.Columns || After.Count != shape.Columns) return false;
        var same = 0;
        for (var i = 0; i < shape.Columns; i++)
        {
            if (Before.Of(before, i).SequenceEqual(After.Of(after, i))) same++;
            else if (i - same > shape.Columns / 2) return false;
        }

        return same * 2 > shape.Columns || (same > 0 && shape.Columns > 1 && Before.Of(before, 0).SequenceEqual(After.Of(after, 0)));
    }
}
