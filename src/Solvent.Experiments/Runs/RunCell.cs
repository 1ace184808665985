namespace Solvent.Experiments;

/// <summary>A cell that was executed before or during a run, as it was executed.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Language">Its language: <c>csharp</c>.</param>
/// <param name="Index">Its 0-based position over all cells of the notebook, if it came from one.</param>
/// <param name="StartedAt">When it was started, if known.</param>
/// <param name="Duration">How long it took, if it is over.</param>
public sealed record RunCell(
    string Source, string Language = "csharp", int? Index = null, DateTimeOffset? StartedAt = null, TimeSpan? Duration = null);
