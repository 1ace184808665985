namespace Solvent.Kernel;

/// <summary>A cell that the session has executed.</summary>
/// <param name="ExecutionCount">The 1-based number of the execution in its session.</param>
/// <param name="Request">What was executed.</param>
/// <param name="Status">How it ended.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="EndedAt">When it ended.</param>
public sealed record ExecutedCell(
    int ExecutionCount, CellRequest Request, CellStatus Status, DateTimeOffset StartedAt, DateTimeOffset EndedAt);
