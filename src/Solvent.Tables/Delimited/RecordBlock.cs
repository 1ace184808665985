namespace Solvent.Tables;

/// <summary>A stretch of a text file that holds whole records.</summary>
/// <param name="Offset">Where it starts in the file.</param>
/// <param name="Length">Its length in bytes, line ends included.</param>
/// <param name="FirstRow">The position of its first record.</param>
/// <param name="Rows">How many records it holds.</param>
/// <param name="HasQuotes">Whether a quote occurs in it.</param>
internal sealed record RecordBlock(long Offset, int Length, long FirstRow, int Rows, bool HasQuotes);
