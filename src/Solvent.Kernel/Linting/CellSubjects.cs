using System.Buffers;

namespace Solvent.Kernel.Linting;

/// <summary>
/// Tells, from the words of a cell alone, whether the rules about cells could say something about it: it declares or changes something, or is long enough to be
/// a copy.
/// </summary>
internal static class CellSubjects
{
    /// <summary>The shortest text that can hold what counts as a copy.</summary>
    public const int ShortestCopy = 80;

    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["=", "++", "--", "{", ".Add", ".Remove", ".Append", ".Insert", ".Enqueue", ".Push", ".Pop", ".Dequeue", ".Reverse"], StringComparison.Ordinal);

    /// <summary>Whether the rules have to look at the cell.</summary>
    public static bool Concern(LiveCell cell)
        => cell.Request.Language == "csharp" && (cell.Code.Length >= ShortestCopy || cell.Code.AsSpan().ContainsAny(Words));
}
