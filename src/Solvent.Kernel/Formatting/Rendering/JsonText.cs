using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Solvent.Kernel.Formatting.Views;

namespace Solvent.Kernel.Formatting.Rendering;

/// <summary>Values as JSON, property names as they are in code; cycles end in <c>null</c>.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Of(object? value, FormatterLimits limits) => JsonSerializer.Serialize(value switch
    {
        Task task => TaskResult.Of(task)?.Value,
        string or IDictionary => value,
        // What is countable ends; anything else may not.
        IEnumerable items and not ICollection => SequenceStart.Read(items, limits.JsonItems).Items,
        _ => value,
    }, Options);
}
