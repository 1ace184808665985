using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Requests;

namespace Solvent.Jupyter.Comms;

/// <summary>Names the open comms, for a page that was loaded again.</summary>
internal sealed class CommInfoHandler(CommBoard board, Outbox outbox) : RequestHandler("comm_info_request", Lane.None)
{
    public override Task HandleAsync(Message request, long ticket)
    {
        var target = request.Content.Text("target_name");
        outbox.Reply(request, json =>
        {
            json.WriteString("status", "ok");
            json.WriteStartObject("comms");
            foreach (var comm in board.All.Where(comm => target == "" || comm.Target == target))
            {
                json.WriteStartObject(comm.Id);
                json.WriteString("target_name", comm.Target);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        });
        return Task.CompletedTask;
    }
}
