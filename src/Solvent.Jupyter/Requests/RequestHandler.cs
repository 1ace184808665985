using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Requests;

/// <summary>Answers the requests of one type.</summary>
/// <param name="type">The type: <c>kernel_info_request</c>.</param>
/// <param name="lane">Where the requests wait.</param>
internal abstract class RequestHandler(string type, Lane lane)
{
    /// <summary>The type of request that this handler answers.</summary>
    public string Type { get; } = type;

    /// <summary>Where the requests wait.</summary>
    public Lane Lane { get; } = lane;

    /// <summary>
    /// Answers a request, between its busy and its idle. What is thrown becomes an error reply.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="ticket">How many requests have entered the lane before it and with it.</param>
    public abstract Task HandleAsync(Message request, long ticket);
}
