using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Solvent.Jupyter.Messages;

/// <summary>JSON objects as the frames of messages hold them.</summary>
internal static class JsonFrame
{
    // Clients read JSON and nothing of it as HTML, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The object <c>{}</c>.</summary>
    public static byte[] Empty { get; } = "{}"u8.ToArray();

    /// <summary>The object with the members that <paramref name="content"/> writes.</summary>
    public static byte[] Of(JsonContent? content)
    {
        if (content is null) return Empty;
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
