using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Promotion.Serving;

/// <summary>Writes the types of a service that depend on its model: the row as it comes, as the model takes it, and the prediction.</summary>
internal static class RowWriter
{
    public static IEnumerable<(string Name, string Text)> Write(string root, ServedModel model)
    {
        yield return ("PredictionInput.cs", Input(root, model.Fields));
        yield return ("ModelInput.cs", ModelInput(root, model.Fields));
        yield return ("ModelOutput.cs", ServiceTemplate.Fill($"ModelOutput.{model.Task}.cs", [KeyValuePair.Create("Namespace", root)]));
        yield return ("Prediction.cs", ServiceTemplate.Fill($"Prediction.{model.Task}.cs", [KeyValuePair.Create("Namespace", root)]));
        if (model.Task == PredictionTask.Multiclass) yield return ("ScoreClasses.cs", ServiceTemplate.Fill("ScoreClasses.cs", [KeyValuePair.Create("Namespace", root)]));
    }

    private static string Input(string root, IReadOnlyList<ServiceField> fields)
    {
        var text = new StringBuilder($$"""
            using System.Text.Json.Serialization;

            namespace {{root}}.Service;

            /// <summary>A row to predict, as it comes. What the model does not need, such as the label, may be left out.</summary>
            [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
            internal sealed record PredictionInput
            {

            """.ReplaceLineEndings("\n"));
        foreach (var field in fields)
        {
            if (JsonNamingPolicy.CamelCase.ConvertName(field.Property) != field.Json) text.Append("    [JsonPropertyName(").Append(Literal(field.Json)).Append(")]\n");
            text.Append("    public ").Append(field.Type).Append(field.Length is null ? "? " : "[]? ").Append(field.Property).Append(" { get; init; }\n\n");
        }

        text.Append("    /// <summary>What is wrong with the row: the field, and a sentence.</summary>\n");
        text.Append("    /// <param name=\"required\">The columns that the model needs.</param>\n");
        text.Append("    /// <param name=\"place\">What stands before the names of fields.</param>\n");
        text.Append("    public IEnumerable<KeyValuePair<string, string>> Problems(IReadOnlySet<string> required, string place)\n    {\n");
        foreach (var field in fields) AppendChecks(text, field);
        text.Append("    }\n\n    /// <summary>The row as the model takes it.</summary>\n    public ModelInput ToModelInput() => new()\n    {\n");
        foreach (var field in fields) text.Append("        ").Append(field.Property).Append(" = ").Append(field.Property).Append(Default(field)).Append(",\n");
        return text.Append("    };\n}\n").ToString();
    }

    private static void AppendChecks(StringBuilder text, ServiceField field)
    {
        var name = Literal(field.Json);
        var called = field.Length is null ? ServiceTypes.Called(field.Type) : field.Length > 0 ? $"a list of {field.Length} values" : "a list of values";
        Append($"{field.Property} is null && required.Contains({Literal(field.Column)})", $"The value is missing: {called} is needed.");
        if (field.Length > 0) Append($"{field.Property} is not null && {field.Property}.Length != {field.Length}", $"There must be {field.Length} values.");
        if (!ServiceTypes.IsReal(field.Type)) return;
        Append(field.Length is null ? $"{field.Property} is {{ }} {Local(field)} && !{field.Type}.IsFinite({Local(field)})" : $"{field.Property} is not null && !Array.TrueForAll({field.Property}, {field.Type}.IsFinite)", "The value must be a finite number.");

        void Append(string condition, string message) => text.Append("        if (").Append(condition).Append(") yield return KeyValuePair.Create(place + ").Append(name).Append(", ").Append(Literal(message)).Append(");\n");
    }

    private static string ModelInput(string root, IReadOnlyList<ServiceField> fields)
    {
        var text = new StringBuilder($"using Microsoft.ML.Data;\n\nnamespace {root}.Service;\n\n/// <summary>A row as the model takes it.</summary>\ninternal sealed class ModelInput\n{{\n");
        foreach (var (number, field) in fields.Index())
        {
            if (number > 0) text.Append('\n');
            text.Append("    [ColumnName(").Append(Literal(field.Column)).Append(")]\n");
            if (field.Length > 0) text.Append("    [VectorType(").Append(field.Length).Append(")]\n");
            text.Append("    public ").Append(field.Type).Append(field.Length is null ? " " : "[] ").Append(field.Property).Append(" { get; set; }");
            text.Append(field.Length is not null ? " = [];\n" : field.Type == "string" ? " = \"\";\n" : "\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Default(ServiceField field) => field switch
    {
        { Length: > 0 } => $" ?? new {field.Type}[{field.Length}]",
        { Length: not null } => " ?? []",
        { Type: "string" } => " ?? \"\"",
        _ => $" ?? default({field.Type})",
    };

    private static string Local(ServiceField field) => $"{char.ToLowerInvariant(field.Property[0])}{field.Property[1..]}Value";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
