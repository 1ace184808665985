namespace Solvent.Promotion.Updating.Merging;

/// <summary>Lines of a file that were changed by hand and by the notebook, each in another way.</summary>
/// <param name="Line">The first of the lines in the file as it is now, counted from 1.</param>
/// <param name="Base">The lines as they were promoted.</param>
/// <param name="Mine">The lines as they are in the file; none when they were deleted.</param>
/// <param name="Theirs">The lines as they would be promoted now.</param>
internal sealed record MergeConflict(int Line, IReadOnlyList<string> Base, IReadOnlyList<string> Mine, IReadOnlyList<string> Theirs);
