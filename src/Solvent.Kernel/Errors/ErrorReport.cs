using System.Diagnostics;
using Solvent.Kernel.Submissions;

namespace Solvent.Kernel.Errors;

/// <summary>Tells of an exception in the terms of the person who wrote the cell.</summary>
internal static class ErrorReport
{
    /// <summary>The error of code that did not compile, was interrupted or failed.</summary>
    /// <param name="exception">What it ended with.</param>
    /// <param name="cell">The name of the cell.</param>
    /// <param name="isInterrupted">Whether the user has interrupted the cell.</param>
    public static CellError Of(Exception exception, string cell, bool isInterrupted) => exception switch
    {
        CellFailedException failed => failed.Error,
        CompilationFailedException compilation => CompilationReport.Create(compilation.Errors, compilation.Hint),
        CellInterruptedException interrupted => Interrupted(interrupted, cell),
        OperationCanceledException when isInterrupted
            => Interrupted(new CellInterruptedException(exception, leftBehind: false), cell),
        _ => Create(exception, cell),
    };

    /// <summary>The error of a cell that ended with <paramref name="exception"/>.</summary>
    /// <param name="exception">What the cell ended with.</param>
    /// <param name="cell">The name of the cell, whose line is looked for; <see langword="null"/> when the line does not matter.</param>
    public static CellError Create(Exception exception, string? cell)
    {
        if (exception is System.Reflection.TargetInvocationException { InnerException: { } inner }) return Create(inner, cell);

        var expected = exception as SolventException;
        var traceback = new List<string>();
        Describe(exception, traceback);
        if (expected?.Hint is { } hint) traceback.Add(hint);
        return new CellError(
            TypeName.Of(exception.GetType()),
            exception.Message,
            traceback,
            LineIn(cell, expected) ?? LineIn(cell, exception),
            Column: null,
            expected?.Code,
            expected?.Hint);
    }

    /// <summary>The error of a cell that the user has stopped.</summary>
    public static CellError Interrupted(CellInterruptedException exception, string cell)
    {
        const string Message = "The cell was interrupted. What it had assigned until then is kept.";
        const string LeftBehind =
            "The cell was interrupted, but it is in code that cannot be stopped: that goes on in the background and its output is dropped. Restart the kernel to end it.";
        var traceback = new List<string> { exception.LeftBehind ? LeftBehind : Message };
        if (exception.InnerException is { } cause) traceback.AddRange(StackText.Of(cause, withLibraries: false));
        return new CellError(
            "Interrupted",
            exception.LeftBehind ? LeftBehind : Message,
            traceback,
            exception.InnerException is null ? null : LineIn(cell, exception.InnerException),
            Code: CellError.InterruptedCode);
    }

    private static void Describe(Exception exception, List<string> lines)
    {
        lines.Add(exception is SolventException ? exception.Message : $"{TypeName.Of(exception.GetType())}: {exception.Message}");
        lines.AddRange(StackText.Of(exception, withLibraries: exception is not SolventException));
        if (exception is SolventException) return;

        IEnumerable<Exception> causes = exception is AggregateException aggregate
            ? aggregate.InnerExceptions
            : exception.InnerException is { } inner ? [inner] : [];
        foreach (var cause in causes)
        {
            var at = lines.Count;
            Describe(cause, lines);
            lines[at] = "Caused by " + lines[at];
        }
    }

    // The line of an expected failure is one of the cell unless it is one of a file.
    private static int? LineIn(string? cell, SolventException? expected)
        => cell is not null && expected is { File: null } or { Cell: not null } ? expected.Line : null;

    // The innermost line of the failed cell itself: the failure, or the call into an earlier cell that led to it.
    private static int? LineIn(string? cell, Exception exception)
    {
        if (cell is null) return null;
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() == cell && frame.GetFileLineNumber() > 0) return frame.GetFileLineNumber();
        }

        return exception.InnerException is { } inner ? LineIn(cell, inner) : null;
    }
}
