namespace Solvent;

/// <summary>
/// A failure that a user can understand and act on: it names where the problem is and what to do about it.
/// Hosts print <see cref="Exception.Message"/> and <see cref="Hint"/>, never the stack trace.
/// </summary>
/// <param name="code">Stable, kebab-case identifier of the failure, for scripts: <c>dataset-not-found</c>.</param>
/// <param name="message">One sentence that names the file, cell, row or option at fault.</param>
/// <param name="innerException">What the failure was found by, kept for debugging.</param>
public sealed class SolventException(string code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The exit code of a failed command.</summary>
    public const int Failure = 1;

    /// <summary>The exit code of a command that was called with wrong options or arguments.</summary>
    public const int WrongUsage = 2;

    /// <summary>The exit code of a command that the user interrupted, as a shell reports SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>Stable, kebab-case identifier of the failure.</summary>
    public string Code { get; } = code;

    /// <summary>The file at fault, or <see langword="null"/> when there is none.</summary>
    public string? File { get; init; }

    /// <summary>The cell at fault, 0-based over all cells of <see cref="File"/>.</summary>
    public int? Cell { get; init; }

    /// <summary>The line at fault, 1-based, within the cell when there is one and within the file otherwise.</summary>
    public int? Line { get; init; }

    /// <summary>What the user can do, as an imperative sentence.</summary>
    public string? Hint { get; init; }

    /// <summary>The exit code of a command that ends with this failure.</summary>
    public int ExitCode { get; init; } = Failure;
}
