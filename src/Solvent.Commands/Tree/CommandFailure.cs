namespace Solvent.Commands;

/// <summary>Turns whatever ended a command into the error that a user reads.</summary>
internal static class CommandFailure
{
    private const int InternalError = 70;

    public static SolventException From(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        SolventException failure => failure,
        AggregateException { InnerExceptions: [var only] } => From(only, cancellationToken),
        OperationCanceledException when cancellationToken.IsCancellationRequested
            => new SolventException("interrupted", "Interrupted.", exception) { ExitCode = SolventException.Interrupted },
        _ => new SolventException("internal-error", $"Internal error: {FirstLine(exception)}", exception)
        {
            Hint = "This is a fault in Solvent. Set SOLVENT_DEBUG=1 and repeat the command to see where it happened.",
            ExitCode = InternalError,
        },
    };

    private static string FirstLine(Exception exception)
        => $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings("\n").Split('\n')[0]}";
}
