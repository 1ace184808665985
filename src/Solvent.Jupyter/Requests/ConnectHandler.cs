using Solvent.Jupyter.Connections;
using Solvent.Jupyter.Messages;

namespace Solvent.Jupyter.Requests;

/// <summary>Names the ports of the kernel. The protocol has given it up; old clients still ask.</summary>
internal sealed class ConnectHandler(ConnectionFile connection, Outbox outbox) : RequestHandler("connect_request", Lane.None)
{
    public override Task HandleAsync(Message request, long ticket)
    {
        outbox.Reply(request, json =>
        {
            json.WriteString("status", "ok");
            json.WriteNumber("shell_port", connection.ShellPort);
            json.WriteNumber("iopub_port", connection.IOPubPort);
            json.WriteNumber("stdin_port", connection.StdinPort);
            json.WriteNumber("hb_port", connection.HeartbeatPort);
            json.WriteNumber("control_port", connection.ControlPort);
        });
        return Task.CompletedTask;
    }
}
