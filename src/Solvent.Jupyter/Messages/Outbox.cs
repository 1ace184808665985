using System.Text;
using Solvent.Jupyter.Transport;

namespace Solvent.Jupyter.Messages;

/// <summary>Sends the messages of the kernel. Safe to use from every thread.</summary>
internal sealed class Outbox(ITransport transport, MessageWriter writer)
{
    /// <summary>Answers a request, to the client that has sent it.</summary>
    public void Reply(Message request, JsonContent content, JsonContent? metadata = null)
        => transport.Send(request.Channel, writer.Write(request.Identities, ReplyType(request), request.Header, content, metadata));

    /// <summary>Tells all clients what <paramref name="cause"/> has led to.</summary>
    public void Publish(Message cause, string type, JsonContent content, JsonContent? metadata = null, IEnumerable<byte[]>? buffers = null)
        => transport.Send(Channel.IOPub, writer.Write([Topic(type)], type, cause.Header, content, metadata, buffers));

    /// <summary>Greets a client that has subscribed to <paramref name="topic"/>; from then on it misses nothing.</summary>
    public void Welcome(byte[] topic)
        => transport.Send(Channel.IOPub, writer.Write(
            [topic], "iopub_welcome", JsonFrame.Empty, json => json.WriteString("subscription", Encoding.UTF8.GetString(topic))));

    /// <summary>Asks the client that has sent <paramref name="request"/>.</summary>
    public void Ask(Message request, JsonContent content)
        => transport.Send(Channel.Stdin, writer.Write(request.Identities, "input_request", request.Header, content));

    private static string ReplyType(Message request)
        => request.Type.EndsWith("_request", StringComparison.Ordinal) ? $"{request.Type[..^"_request".Length]}_reply" : $"{request.Type}_reply";

    private byte[] Topic(string type) => Encoding.UTF8.GetBytes($"kernel.{writer.Session}.{type}");
}
