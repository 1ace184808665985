using System.Globalization;

namespace Solvent.Jupyter.Messages;

/// <summary>Makes the frames of the kernel's own messages.</summary>
internal sealed class MessageWriter(MessageSigner signer)
{
    /// <summary>The version of the protocol that this kernel speaks.</summary>
    public const string ProtocolVersion = "5.5";

    private long _count;

    /// <summary>Names this kernel among all, for as long as it runs.</summary>
    public string Session { get; } = Guid.NewGuid().ToString();

    /// <summary>Makes the frames of a message.</summary>
    /// <param name="route">The routing frames: a client's identities, or a topic.</param>
    /// <param name="type">The type of the message.</param>
    /// <param name="parentHeader">The header of the message that caused it.</param>
    /// <param name="content">What it says.</param>
    /// <param name="metadata">What it says beside the protocol.</param>
    /// <param name="buffers">Binary data.</param>
    public IReadOnlyList<byte[]> Write(
        IEnumerable<byte[]> route, string type, byte[] parentHeader, JsonContent content, JsonContent? metadata = null, IEnumerable<byte[]>? buffers = null)
    {
        byte[][] signed = [Header(type), parentHeader, JsonFrame.Of(metadata), JsonFrame.Of(content)];
        return [.. route, MessageReader.Delimiter, signer.Sign(signed), .. signed, .. buffers ?? []];
    }

    private byte[] Header(string type) => JsonFrame.Of(json =>
    {
        json.WriteString("msg_id", string.Create(CultureInfo.InvariantCulture, $"{Session}_{Interlocked.Increment(ref _count)}"));
        json.WriteString("session", Session);
        json.WriteString("username", "solvent");
        json.WriteString("date", DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("msg_type", type);
        json.WriteString("version", ProtocolVersion);
    });
}
