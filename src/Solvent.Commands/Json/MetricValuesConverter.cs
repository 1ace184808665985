using System.Text.Json;
using System.Text.Json.Serialization;

namespace Solvent.Commands.Json;

/// <summary>Values of metrics as they were logged: JSON has no infinity and no NaN, so that those are the texts <c>"Infinity"</c>, <c>"-Infinity"</c> and <c>"NaN"</c>.</summary>
internal sealed class MetricValuesConverter : JsonConverter<IReadOnlyDictionary<string, double>>
{
    private static readonly JsonSerializerOptions Named = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public override IReadOnlyDictionary<string, double>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => JsonSerializer.Deserialize<Dictionary<string, double>>(ref reader, Named);

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, double> value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value, Named);
}
