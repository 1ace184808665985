namespace Solvent.Datasets;

/// <summary>Decides where a content is cut into chunks, by its bytes alone, so that equal parts of two contents become equal chunks.</summary>
internal abstract class ContentCutter
{
    /// <summary>The longest chunk that any cutter makes.</summary>
    public const int LargestChunk = 1 << 22;

    /// <summary>The cutter for a content that begins with these bytes.</summary>
    public static ContentCutter For(ReadOnlySpan<byte> start) => RowText.Looks(start) ? new RowCutter() : new GearCutter();

    /// <summary>
    /// Looks at the next bytes of the content and returns how many of them belong to the current chunk, which then ends; all of them and
    /// <paramref name="ends"/> false when it goes on.
    /// </summary>
    public abstract int Take(ReadOnlySpan<byte> next, out bool ends);
}
