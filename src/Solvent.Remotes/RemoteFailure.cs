using System.Net;

namespace Solvent.Remotes;

/// <summary>
/// Says what a cloud store answered in the same words for every store. The messages of the client libraries are kept out of it: some of them
/// repeat request lines, and a request line can hold a signature.
/// </summary>
/// <param name="location">The remote, without secrets.</param>
/// <param name="place">What the store calls the place that must exist: container, bucket.</param>
/// <param name="credentials">Where the credentials come from, as an imperative sentence.</param>
internal sealed class RemoteFailure(string location, string place, string credentials)
{
    /// <summary>The failure behind an answer with this status, or no answer.</summary>
    /// <param name="status">The HTTP status; 0 without an answer.</param>
    /// <param name="code">The store's own word for the failure.</param>
    /// <param name="cause">The exception of the client library.</param>
    public SolventException From(int status, string? code, Exception cause) => status == 0 ? Unreachable(cause) : (HttpStatusCode)status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => AccessDenied($"'{location}' refuses the credentials{Reason(code)}", cause),
        HttpStatusCode.NotFound => new SolventException("remote-not-found", $"There is no {place} behind '{location}'{Reason(code)}.", cause)
        {
            Hint = $"Check the address, or create the {place}.",
        },
        _ => new SolventException("remote-failed", $"'{location}' answered with status {status}{Reason(code)}.", cause) { Hint = "Try again; what was transferred is kept." },
    };

    /// <summary>There are no credentials, or they are refused.</summary>
    public SolventException AccessDenied(string message, Exception? cause)
        => new("remote-access-denied", $"{message}.", cause) { Hint = credentials };

    /// <summary>Nobody answered.</summary>
    public SolventException Unreachable(Exception cause) => new("remote-unreachable", $"'{location}' cannot be reached: {RootMessage(cause)}", cause)
    {
        Hint = "Check the address and the network, then try again; what was transferred is kept.",
    };

    private static string Reason(string? code) => string.IsNullOrEmpty(code) ? "" : $" ({code})";

    private static string RootMessage(Exception cause)
    {
        while (cause.InnerException is { } inner) cause = inner;
        // Messages of sockets and name resolution name a host at most.
        return cause is System.Net.Sockets.SocketException or System.Security.Authentication.AuthenticationException ? cause.Message.TrimEnd('.') + "." : "there was no answer in time.";
    }
}
