namespace Solvent.Kernel;

/// <summary>Why a cell failed, in the terms of the person who wrote the cell.</summary>
/// <param name="Name">The type of the exception without its namespace, <c>CompilationError</c> or <c>Interrupted</c>.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Traceback">Lines to show, from the failure outwards: <c>at Divide in cell 4, line 7</c>. Never a frame of the engine.</param>
/// <param name="Line">The line of the failed cell where it happened, 1-based, or <see langword="null"/> when it has no place in the cell.</param>
/// <param name="Column">The column on <paramref name="Line"/>, 1-based, or <see langword="null"/> when only the line is known.</param>
/// <param name="Code">The stable code of an expected failure (<see cref="SolventException.Code"/>), otherwise <see langword="null"/>.</param>
/// <param name="Hint">What the user can do about it, or <see langword="null"/>.</param>
public sealed record CellError(
    string Name,
    string Message,
    IReadOnlyList<string> Traceback,
    int? Line = null,
    int? Column = null,
    string? Code = null,
    string? Hint = null)
{
    internal const string InterruptedCode = "interrupted";

    internal CellStatus Status => Code == InterruptedCode ? CellStatus.Interrupted : CellStatus.Error;
}
