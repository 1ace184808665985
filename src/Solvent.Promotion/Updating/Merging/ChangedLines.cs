using DiffPlex;
using DiffPlex.Chunkers;

namespace Solvent.Promotion.Updating.Merging;

/// <summary>Lines of the base that one side has other lines for.</summary>
/// <param name="BaseStart">The first line in the base, counted from 0.</param>
/// <param name="BaseCount">How many; none where lines were only added.</param>
/// <param name="SideStart">The first line on the side, counted from 0.</param>
/// <param name="SideCount">How many; none where lines were only deleted.</param>
internal sealed record ChangedLines(int BaseStart, int BaseCount, int SideStart, int SideCount)
{
    public int BaseEnd => BaseStart + BaseCount;

    /// <summary>How far a line of the side is from the same line of the base behind this change.</summary>
    public int Shift => SideStart + SideCount - BaseEnd;

    /// <summary>The changes from the base to a side, top to bottom.</summary>
    public static IReadOnlyList<ChangedLines> Between(string @base, string side)
    {
        if (@base == side) return [];
        // For DiffPlex a text without characters has no line; for whoever joins lines it has one.
        if (@base.Length == 0 || side.Length == 0) return [new ChangedLines(0, LinesOf(@base), 0, LinesOf(side))];
        return [.. Differ.Instance.CreateDiffs(@base, side, ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance)
            .DiffBlocks.Select(block => new ChangedLines(block.DeleteStartA, block.DeleteCountA, block.InsertStartB, block.InsertCountB))];
    }

    private static int LinesOf(string text) => text.AsSpan().Count('\n') + 1;
}
