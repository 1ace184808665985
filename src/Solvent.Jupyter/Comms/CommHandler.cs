using Solvent.Jupyter.Execution;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Processes;
using Solvent.Jupyter.Requests;

namespace Solvent.Jupyter.Comms;

/// <summary>Takes what the page says over comms. It waits behind cells, because handlers are code of cells.</summary>
internal sealed class CommHandler(string type, CommBoard board, InterruptSwitch running, Outbox outbox) : RequestHandler(type, Lane.Cells)
{
    public override async Task HandleAsync(Message request, long ticket)
    {
        using var interrupt = new CancellationTokenSource();
        running.Start(interrupt);
        try
        {
            await Task.Run(() => Take(request), CancellationToken.None).WaitAsync(interrupt.Token);
        }
        catch (Exception exception)
        {
            // There is no reply to a comm message, so the failure is told where output goes.
            outbox.Publish(request, "stream", json =>
            {
                json.WriteString("name", "stderr");
                json.WriteString("text", $"A comm handler failed: {exception.GetType().Name}: {exception.Message}\n");
            });
        }
        finally
        {
            running.End();
        }
    }

    private void Take(Message request)
    {
        CommBoard.Cause = new CommCause(board, request);
        var message = new CommMessage(request.Content.Member("data") ?? default, request.Metadata, request.Buffers);
        var id = request.Content.Text("comm_id");
        if (Type == "comm_open")
        {
            board.Accept(id, request.Content.Text("target_name"), message);
        }
        else if (board.Find(id) is not { } comm)
        {
            KernelLog.Dropped(request.Channel, "its comm is not open");
        }
        else if (Type == "comm_close")
        {
            board.Remove(comm);
            comm.ReceiveClose(message);
        }
        else
        {
            comm.Receive(message);
        }
    }
}
