using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Solvent.Commands.Json;

/// <summary>Writes payloads as <c>--json</c> prints them: camelCase names, enums as camelCase text, nulls kept, numbers that are no number as null.</summary>
public static class ResultJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        // The text goes to a terminal, a file or a notebook, never into a web page as markup: keep it readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new FiniteNumberConverter() },
    };

    /// <summary>The payload as indented JSON with <c>\n</c> line ends.</summary>
    public static string Write(object? payload) => JsonSerializer.Serialize(payload, Options);
}
