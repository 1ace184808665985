namespace Solvent.Promotion.Updating;

/// <summary>Lines of a file that contradict what is generated.</summary>
/// <param name="Line">The first line, counted from 1.</param>
/// <param name="Lines">How many; none where lines were deleted.</param>
/// <param name="Mine">The lines as they are.</param>
/// <param name="Theirs">The lines that are generated now.</param>
public sealed record ConflictRange(int Line, int Lines, IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs);
