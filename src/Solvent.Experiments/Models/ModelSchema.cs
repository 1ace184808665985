using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Solvent.Experiments;

/// <summary>The columns that a model takes, so that data can be checked before it is scored.</summary>
/// <param name="Columns">The columns, in their order.</param>
public sealed record ModelSchema(IReadOnlyList<ModelColumn> Columns)
{
    internal const string FileEnd = ".schema.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
    };

    /// <summary>The version of the format.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The columns of data view or of a schema of ML.NET that later columns do not hide; <see langword="null"/> for another object.</summary>
    public static ModelSchema? Of(object? data) => data switch
    {
        IDataView view => Of(view.Schema),
        DataViewSchema schema => new ModelSchema([.. schema.Where(column => !column.IsHidden).Select(ModelColumn.Of)]),
        _ => null,
    };

    /// <summary>What keeps data from being scored by a model with these columns, one sentence each; none when nothing does. Columns that only training needs, such as the label, are the caller's to judge.</summary>
    public IReadOnlyList<string> ProblemsOf(IDataView data)
    {
        var present = Of(data.Schema)!.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
        return [.. Columns.Select(column => column.ProblemWith(present.GetValueOrDefault(column.Name), present.Keys)).OfType<string>()];
    }

    /// <summary>Reads what <see cref="ToJson"/> has written.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ModelSchema FromJson(Stream json) => JsonSerializer.Deserialize<ModelSchema>(json, Json) ?? throw new JsonException("A schema is a JSON object.");

    /// <summary>The schema as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
