namespace Solvent.Drift;

/// <summary>Why a check came to no verdict.</summary>
/// <param name="Code">Stable identifier of the failure: <c>file-not-found</c>.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Hint">What to do, if that is known.</param>
public sealed record WatchError(string Code, string Message, string? Hint)
{
    internal static WatchError Of(Exception exception) => exception is SolventException known
        ? new WatchError(known.Code, known.Message, known.Hint)
        : new WatchError("check-failed", exception.Message, null);
}
