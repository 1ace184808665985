using Solvent.Commands.Json;
using Solvent.Commands.Views;

namespace Solvent.Commands;

/// <summary>How a command ended: with a view, with an error, or with a view that is a failure too.</summary>
/// <param name="View">What to show, or <see langword="null"/> when the command came to no result.</param>
/// <param name="Error">Why the command failed, or <see langword="null"/> when it did not.</param>
/// <param name="IsJson">True when the user asked for <c>--json</c>.</param>
public sealed record CommandOutcome(ResultView? View, SolventException? Error, bool IsJson)
{
    /// <summary>The exit code that a shell gets.</summary>
    public int ExitCode => Error?.ExitCode ?? 0;

    /// <summary>What <c>--json</c> prints: the payload of the view, or the error when there is no view.</summary>
    public string Json => ResultJson.Write(View is { } view ? view.Payload : ErrorPayload.From(Error!));
}
