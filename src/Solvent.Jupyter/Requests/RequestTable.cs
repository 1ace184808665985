using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Processes;

namespace Solvent.Jupyter.Requests;

/// <summary>Brings each message to the handler of its type, and tells clients when the kernel is busy with it.</summary>
internal sealed class RequestTable(Outbox outbox)
{
    private readonly Dictionary<string, RequestHandler> _handlers = new(StringComparer.Ordinal);
    private readonly RequestQueue _questions = new();

    /// <summary>The cells that wait to be run.</summary>
    public RequestQueue Cells { get; } = new();

    public void Add(RequestHandler handler) => _handlers.Add(handler.Type, handler);

    /// <summary>Serves the queues until <see cref="Close"/>.</summary>
    public Task ServeAsync()
        => Task.WhenAll(Task.Run(() => Cells.ServeAsync(AnswerAsync)), Task.Run(() => _questions.ServeAsync(AnswerAsync)));

    /// <summary>Takes no further requests.</summary>
    public void Close()
    {
        Cells.Close();
        _questions.Close();
    }

    /// <summary>Takes a message. Returns at once, unless the message is of a type that is answered as it comes.</summary>
    public void Take(Message message)
    {
        if (!_handlers.TryGetValue(message.Type, out var handler))
        {
            KernelLog.Dropped(message.Channel, "it has an unknown type");
            return;
        }

        switch (handler.Lane)
        {
            case Lane.Cells:
                Cells.Add(message, handler);
                break;
            case Lane.Questions:
                _questions.Add(message, handler);
                break;
            default:
                // A handler without lane never waits.
                AnswerAsync(message, handler, ticket: 0).GetAwaiter().GetResult();
                break;
        }
    }

    private async Task AnswerAsync(Message request, RequestHandler handler, long ticket)
    {
        Status(request, "busy");
        try
        {
            await handler.HandleAsync(request, ticket);
        }
        catch (Exception exception)
        {
            outbox.Reply(request, Replies.Error(exception));
        }

        Status(request, "idle");
    }

    private void Status(Message request, string state) => outbox.Publish(request, "status", json => json.WriteString("execution_state", state));
}
