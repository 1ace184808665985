namespace Solvent.Datasets;

/// <summary>
/// The difference between two texts as lines that stay, go, come or change in some cells; docs/store-format.md describes its bytes. Any content
/// comes back byte for byte, but only line-based text makes a delta that is worth keeping.
/// </summary>
internal static class RowDelta
{
    private const int Probe = 64 << 10;

    /// <summary>
    /// Writes a delta from which the target can be made out of the base. Returns false as soon as the delta would have more than
    /// <paramref name="mostBytes"/>, or the content turns out to be no line-based text; what was written until then is worth nothing.
    /// </summary>
    public static bool TryEncode(
        Func<Stream> openBase, Func<Stream> openTarget, long baseBytes, long targetBytes, Stream delta, long mostBytes, CancellationToken cancellationToken)
    {
        using var before = new LineWindow(openBase(), baseBytes);
        using var after = new LineWindow(openTarget(), targetBytes);
        if (!IsText(after) || !IsText(before)) return false;
        var firstLine = after.LineEnd(0);
        if (firstLine > RowDeltaFormat.LongestLine || (firstLine < 0 && after.HasMore())) return false;
        var shape = RowShape.Of(firstLine < 0 ? default : after.Span[..(firstLine - 1)]);
        var writer = new RowDeltaWriter(delta, mostBytes, shape);
        writer.WriteHead(Head(targetBytes, shape));
        var aligner = new RowAligner(before, after, writer, shape, cancellationToken);
        if (!aligner.Run(static () => true)) return false;
        writer.Complete();
        return !writer.IsOverLimit;
    }

    /// <summary>The target as a stream. Reading it raises <see cref="InvalidDataException"/> where the delta is damaged or fits another base.</summary>
    public static Stream OpenRead(Func<Stream> openBase, Stream delta)
    {
        var input = new DeltaInput(delta);
        if (input.NextByte() != RowDeltaFormat.Version) throw RowDeltaFormat.Damaged("it has an unknown version");
        var targetBytes = input.NextNumber(long.MaxValue);
        var recipes = input.NextNumber(3);
        if (recipes != 0) throw RowDeltaFormat.Damaged("it has an unknown recipe");
        var delimiter = input.NextByte();
        if (delimiter is (byte)'\n' or (byte)'"') throw RowDeltaFormat.Damaged("it has no delimiter");
        var columns = (int)input.NextNumber(RowDeltaFormat.MostColumns);
        if (columns == 0) throw RowDeltaFormat.Damaged("it has no columns");
        return new RowDeltaStream(new LineWindow(openBase(), long.MaxValue >> 1), input, new RowShape(delimiter, columns), targetBytes);
    }

    private static ReadOnlySpan<byte> Head(long targetBytes, RowShape shape)
    {
        var head = new ByteList();
        head.Add(RowDeltaFormat.Version);
        head.AddNumber((ulong)targetBytes);
        head.AddNumber(0);
        head.Add(shape.Delimiter);
        head.AddNumber((uint)shape.Columns);
        return head.Span;
    }

    private static bool IsText(LineWindow window)
        => !window.HasMore() || !window.Span[..Math.Min(window.Span.Length, Probe)].Contains((byte)0);
}
