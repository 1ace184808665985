using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Requests;

/// <summary>Ends the kernel.</summary>
internal sealed class ShutdownHandler(Action end, Outbox outbox) : RequestHandler("shutdown_request", Lane.None)
{
    public override Task HandleAsync(Message request, long ticket)
    {
        var restart = request.Content.Flag("restart");
        outbox.Reply(request, Content);
        // Clients that did not ask for it learn of it too.
        outbox.Publish(request, "shutdown_reply", Content);
        end();
        return Task.CompletedTask;

        void Content(System.Text.Json.Utf8JsonWriter json)
        {
            json.WriteString("status", "ok");
            json.WriteBoolean("restart", restart);
        }
    }
}
