using Solvent.Kernel.Execution;

namespace Solvent.Kernel;

/// <summary>What the code of a cell can know of its own execution.</summary>
public static class RunningCell
{
    /// <summary>
    /// Signalled when the user interrupts the cell that the calling code belongs to. Pass it to calls into libraries, which an interrupt
    /// cannot stop in any other way. Outside of cells it is never signalled.
    /// </summary>
    public static CancellationToken CancellationToken => CellScope.Current?.Interruption ?? CancellationToken.None;

    /// <summary>The session of the cell that the calling code belongs to, or <see langword="null"/> outside of cells.</summary>
    public static KernelSession? Session => CellScope.Current?.Execution?.Session;

    /// <summary>The whole text of the cell that the calling code belongs to, or <see langword="null"/> outside of cells.</summary>
    public static string? Source => CellScope.Current?.Execution?.Source;

    /// <summary>Executes other code as a part of the running cell: its output is that of the cell, and what it declares stays.</summary>
    /// <param name="source">The code, with directives.</param>
    /// <param name="language">The language that it starts in.</param>
    /// <param name="name">How errors and stack traces call it: <c>helpers.ipynb, cell 3</c>.</param>
    /// <exception cref="CellFailedException">It failed; the lines of its error are those of <paramref name="source"/>.</exception>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static Task ExecuteAsync(string source, string language, string name)
        => CellScope.Current?.Execution is { } execution
            ? execution.ExecuteWithinAsync(source, language, name)
            : throw new InvalidOperationException("Only a running cell can execute code.");
}
