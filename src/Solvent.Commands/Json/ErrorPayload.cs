namespace Solvent.Commands.Json;

/// <summary>What <c>--json</c> prints when a command fails.</summary>
/// <param name="Error">The failure.</param>
public sealed record ErrorPayload(ErrorDetail Error)
{
    /// <summary>The payload for <paramref name="exception"/>.</summary>
    public static ErrorPayload From(SolventException exception) => new(new ErrorDetail(
        exception.Code, exception.Message, exception.File, exception.Cell, exception.Line, exception.Hint));
}
