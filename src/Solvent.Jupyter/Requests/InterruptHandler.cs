using Solvent.Jupyter.Execution;
using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Requests;

/// <summary>Stops the running cell.</summary>
internal sealed class InterruptHandler(InterruptSwitch running, Outbox outbox) : RequestHandler("interrupt_request", Lane.None)
{
    public override Task HandleAsync(Message request, long ticket)
    {
        running.Interrupt();
        outbox.Reply(request, json => json.WriteString("status", "ok"));
        return Task.CompletedTask;
    }
}
