namespace Solvent.Datasets;

/// <summary>
/// The difference between two texts as lines that stay, move, go, come or change in some cells; docs/store-format.md describes its bytes. Any
/// content comes back byte for byte, but only line-based text makes a delta that is worth keeping.
/// </summary>
internal static class RowDelta
{
    /// <summary>
    /// Writes a delta from which the target can be made out of the base. Returns false as soon as the delta would have more than
    /// <paramref name="mostBytes"/>, or the content turns out to be no line-based text; what was written until then is worth nothing.
    /// </summary>
    public static bool TryEncode(
        Func<Stream> openBase, Func<Stream> openTarget, long baseBytes, long targetBytes, Stream delta, long mostBytes, CancellationToken cancellationToken)
        => new RowDeltaEncoder(openBase, openTarget, baseBytes, targetBytes, cancellationToken).TryEncode(delta, mostBytes);

    /// <summary>The target as a stream. Opening or reading it raises <see cref="InvalidDataException"/> where the delta is damaged or fits another base.</summary>
    public static Stream OpenRead(Func<Stream> openBase, Stream delta)
    {
        var input = new DeltaInput(delta);
        if (input.NextByte() != RowDeltaFormat.Version) throw RowDeltaFormat.Damaged("it has an unknown version");
        var targetBytes = input.NextNumber(long.MaxValue);
        var delimiter = input.NextByte();
        if (delimiter is (byte)'\n' or (byte)'"') throw RowDeltaFormat.Damaged("it has no delimiter");
        var columns = (int)input.NextNumber(RowDeltaFormat.MostColumns);
        if (columns == 0) throw RowDeltaFormat.Damaged("it has no columns");
        var source = input.NextByte() switch
        {
            RowDeltaFormat.BaseAsItIs => openBase(),
            RowDeltaFormat.BaseArranged => Arrangement.Open(input, openBase),
            _ => throw RowDeltaFormat.Damaged("it has an unknown recipe"),
        };
        return new RowDeltaStream(new LineWindow(source, long.MaxValue >> 1), input, new RowShape(delimiter, columns), targetBytes);
    }
}
