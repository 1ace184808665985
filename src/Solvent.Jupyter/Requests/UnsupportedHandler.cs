using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Requests;

/// <summary>Says at once that this kernel does not do what is asked, so that no client waits for it.</summary>
/// <param name="type">The type of the requests.</param>
/// <param name="feature">What they need, with its verb: <c>subshells are</c>.</param>
/// <param name="outbox">Takes the reply.</param>
internal sealed class UnsupportedHandler(string type, string feature, Outbox outbox) : RequestHandler(type, Lane.None)
{
    public override Task HandleAsync(Message request, long ticket)
    {
        outbox.Reply(request, Replies.Error(new SolventException("not-supported", $"This kernel does not support it: {feature} not there yet.")));
        return Task.CompletedTask;
    }
}
