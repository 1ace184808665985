using System.Text.Json;
using System.Text.Unicode;

namespace Solvent.Jupyter.Messages;

/// <summary>Reads the frames of clients.</summary>
internal sealed class MessageReader(MessageSigner signer)
{
    /// <summary>Stands between the routing frames and the message.</summary>
    public static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    /// <summary>Reads a message.</summary>
    /// <param name="channel">The channel that it came on.</param>
    /// <param name="frames">All its frames.</param>
    /// <param name="problem">Why the message must be dropped, without a word of what is in it.</param>
    /// <returns>The message, or <see langword="null"/> when it is malformed or forged.</returns>
    public Message? Read(Channel channel, IReadOnlyList<byte[]> frames, out string problem)
    {
        var delimiter = 0;
        while (delimiter < frames.Count && !frames[delimiter].AsSpan().SequenceEqual(Delimiter)) delimiter++;
        if (frames.Count < delimiter + 6) return Drop("it has too few frames", out problem);

        byte[][] signed = [.. frames.Skip(delimiter + 2).Take(4)];
        if (!signer.Verifies(signed, frames[delimiter + 1])) return Drop("its signature is wrong", out problem);
        try
        {
            if (!Array.TrueForAll(signed, frame => Utf8.IsValid(frame))) return Drop("it is not UTF-8", out problem);
            var header = Parse(signed[0]);
            if (!header.TryGetProperty("msg_type", out var type) || type.ValueKind != JsonValueKind.String) return Drop("its header has no type", out problem);
            problem = "";
            return new Message(
                channel, [.. frames.Take(delimiter)], type.GetString()!, signed[0], Parse(signed[1]), Parse(signed[2]), Parse(signed[3]), [.. frames.Skip(delimiter + 6)]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Drop("it is not made of JSON objects", out problem);
        }
    }

    private static JsonElement Parse(byte[] frame)
    {
        var element = JsonElement.Parse(frame);
        return element.ValueKind == JsonValueKind.Object ? element : throw new JsonException();
    }

    private static Message? Drop(string reason, out string problem)
    {
        problem = reason;
        return null;
    }
}
