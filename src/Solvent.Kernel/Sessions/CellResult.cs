namespace Solvent.Kernel;

/// <summary>The outcome of one executed cell.</summary>
/// <param name="Status">How the execution ended.</param>
/// <param name="ExecutionCount">The 1-based number of this execution in its session; for a cell that does not count, that of the last one which did, or 0.</param>
/// <param name="Error">The one error of a cell that did not end with <see cref="CellStatus.Ok"/>.</param>
/// <param name="Duration">Wall-clock time from the start of the cell to its end.</param>
/// <param name="Cpu">Processor time that the process used meanwhile, over all its threads.</param>
public sealed record CellResult(CellStatus Status, int ExecutionCount, CellError? Error, TimeSpan Duration, TimeSpan Cpu);
