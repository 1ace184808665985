namespace Solvent.Runner;

/// <summary>The outcome of a run, whose executed notebook is on disk.</summary>
/// <param name="Status">How the run ended.</param>
/// <param name="OutputPath">The full path of the executed notebook.</param>
/// <param name="CellsRun">The number of code cells that were started.</param>
/// <param name="CodeCells">The number of code cells of the notebook.</param>
/// <param name="Duration">Wall-clock time of the run.</param>
/// <param name="Error">
/// What went wrong, for the host to show: <c>cell-failed</c>, <c>cell-timeout</c>, <c>interrupted</c> or <c>output-too-large</c>, or the code
/// of the failure in the cell. Names the notebook, the cell (0-based) and the line.
/// </param>
public sealed record NotebookRunResult(
    NotebookRunStatus Status, string OutputPath, int CellsRun, int CodeCells, TimeSpan Duration, SolventException? Error)
{
    /// <summary>Identifier of the run that was recorded, if one was asked for.</summary>
    public string? Run { get; init; }

    /// <summary>What the host's process ends with: 0, 1, or 130 after an interrupt.</summary>
    public int ExitCode => Error?.ExitCode ?? 0;
}
