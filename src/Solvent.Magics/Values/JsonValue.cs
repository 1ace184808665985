using System.Text.Json;

namespace Solvent.Magics.Values;

/// <summary>Values that pass between languages as JSON.</summary>
internal static class JsonValue
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IncludeFields = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
        ReferenceHandler = System.Text.Json.Serialization.ReferenceHandler.IgnoreCycles,
    };

    /// <summary>A <see cref="bool"/>, <see cref="double"/> or <see cref="string"/>, or the document of anything else.</summary>
    public static object? Read(string json)
    {
        try
        {
            var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Number => document.RootElement.GetDouble(),
                JsonValueKind.String => document.RootElement.GetString(),
                JsonValueKind.Null => null,
                _ => document,
            };
        }
        catch (JsonException exception)
        {
            throw new SolventException("invalid-value", $"The value is no JSON: {exception.Message}", exception)
            {
                Hint = "Correct it, or share it as text: leave out --mime-type.",
            };
        }
    }

    public static string Write(object? value, string name)
    {
        try
        {
            return JsonSerializer.Serialize(value, Options);
        }
        catch (NotSupportedException exception)
        {
            throw new SolventException("invalid-value", $"'{name}' cannot be written as JSON: {exception.Message}", exception)
            {
                Hint = "Share a value made of numbers, texts, lists and records.",
            };
        }
    }
}
