namespace Solvent.Datasets;

/// <summary>The numbers of the row delta format; docs/store-format.md has the layout.</summary>
internal static class RowDeltaFormat
{
    public const byte Version = 1;

    /// <summary>The lines of the base come in their own order.</summary>
    public const byte BaseAsItIs = 0;

    /// <summary>The lines of the base are sorted, or come in runs.</summary>
    public const byte BaseArranged = 1;

    /// <summary>The rows of the base have other columns; then comes one of the two above.</summary>
    public const byte BaseMapped = 2;

    public const byte End = 0;
    public const byte Group = 1;

    /// <summary>A line that has to be seen as a whole is at most so long, in bytes.</summary>
    public const int LongestLine = 1 << 20;

    public const int MostColumns = 1 << 16;

    /// <summary>Text that a writer gathers before it closes a group.</summary>
    public const int GroupText = 8 << 20;

    /// <summary>Operations that a writer gathers before it closes a group.</summary>
    public const int GroupOperations = 1 << 20;

    /// <summary>The sections of one group unpack to at most so many bytes together: what a reader has to hold.</summary>
    public const int MostGroupBytes = 64 << 20;

    /// <summary>Rearranging the rows of a base needs it in memory, so beyond this size it is neither tried nor accepted.</summary>
    public const long MostRearranged = 800L << 20;

    public static InvalidDataException Damaged(string what) => new($"The row delta is damaged: {what}.");
}
