namespace Solvent.Datasets;

/// <summary>Text in lines, as tables come in.</summary>
internal static class RowText
{
    private const int LongestAverageLine = 1 << 14;

    /// <summary>Whether a content that begins with these bytes is text in lines.</summary>
    public static bool Looks(ReadOnlySpan<byte> start)
        => start.Length > 0 && !start.Contains((byte)0) && (start.Count((byte)'\n') + 1) * (long)LongestAverageLine >= start.Length;
}
