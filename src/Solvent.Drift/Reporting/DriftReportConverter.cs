using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Solvent.Drift;

/// <summary>Reads and writes reports as <c>drift --json</c> does, whatever the options of the serializer say about names.</summary>
internal sealed class DriftReportConverter : JsonConverter<DriftReport>
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public override DriftReport? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => JsonSerializer.Deserialize<DriftReportForm>(ref reader, Options)?.ToReport();

    public override void Write(Utf8JsonWriter writer, DriftReport value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, DriftReportForm.Of(value), Options);
}
