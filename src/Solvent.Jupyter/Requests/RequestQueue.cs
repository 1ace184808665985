using System.Threading.Channels;
using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Requests;

/// <summary>Requests that are answered one after another, in the order in which they came.</summary>
internal sealed class RequestQueue
{
    private readonly Channel<(Message Request, RequestHandler Handler, long Ticket)> _requests =
        System.Threading.Channels.Channel.CreateUnbounded<(Message, RequestHandler, long)>(new UnboundedChannelOptions { SingleReader = true });

    private long _tickets;

    /// <summary>The ticket of the request that came last.</summary>
    public long LastTicket => Interlocked.Read(ref _tickets);

    public void Add(Message request, RequestHandler handler)
        => _requests.Writer.TryWrite((request, handler, Interlocked.Increment(ref _tickets)));

    /// <summary>Answers requests until <see cref="Close"/>.</summary>
    public async Task ServeAsync(Func<Message, RequestHandler, long, Task> answer)
    {
        await foreach (var (request, handler, ticket) in _requests.Reader.ReadAllAsync()) await answer(request, handler, ticket);
    }

    /// <summary>Takes no further requests.</summary>
    public void Close() => _requests.Writer.TryComplete();
}
