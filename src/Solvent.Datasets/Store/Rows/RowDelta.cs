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
        var shape = RowShape.Read(input);
        return new RowDeltaStream(new LineWindow(OpenSource(openBase, input), LineWindow.UnknownLength), input, shape, targetBytes);
    }

    private static Stream OpenSource(Func<Stream> openBase, DeltaInput input)
    {
        var recipe = input.NextByte();
        var source = openBase;
        if (recipe == RowDeltaFormat.BaseMapped)
        {
            var map = ColumnMap.Read(input);
            source = () => new MappedLines(new LineWindow(openBase(), LineWindow.UnknownLength), map);
            recipe = input.NextByte();
        }

        return recipe switch
        {
            RowDeltaFormat.BaseAsItIs => source(),
            RowDeltaFormat.BaseArranged => Arrangement.Open(input, source),
            _ => throw RowDeltaFormat.Damaged("it has an unknown recipe"),
        };
    }
}
