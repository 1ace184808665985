using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Requests;

/// <summary>Answers debuggers in their own protocol that there is nothing to attach to; <c>kernel_info_reply</c> says so too.</summary>
internal sealed class DebugHandler(Outbox outbox) : RequestHandler("debug_request", Lane.None)
{
    public override Task HandleAsync(Message request, long ticket)
    {
        outbox.Reply(request, json =>
        {
            json.WriteString("type", "response");
            json.WriteNumber("seq", request.Content.Number("seq") ?? 0);
            json.WriteNumber("request_seq", request.Content.Number("seq") ?? 0);
            json.WriteString("command", request.Content.Text("command"));
            json.WriteBoolean("success", false);
            json.WriteString("message", "This kernel does not debug cells.");
        });
        return Task.CompletedTask;
    }
}
