using System.Globalization;
using System.Text;

namespace Solvent.Promotion.Writing;

/// <summary>Writes the record of options.</summary>
internal static class OptionsWriter
{
    public static SourceFile Write(ProjectShape shape)
    {
        var text = new StringBuilder();
        text.Append("/// <summary>What can be chosen when the pipeline runs; the defaults are those of the notebook.</summary>\n");
        text.Append(CultureInfo.InvariantCulture, $"public sealed record {shape.Flow.Generated.Options}\n{{\n");
        foreach (var parameter in shape.Plan.Parameters)
        {
            text.Append(CultureInfo.InvariantCulture, $"    /// <summary>{Sentence(parameter)}</summary>\n    public {parameter.Type} {parameter.Property} {{ get; init; }} = {parameter.Default};\n\n");
        }

        if (shape.Checks.Count > 0) text.Append("    /// <summary>Whether the data is checked before the first step.</summary>\n    public bool ChecksData { get; init; } = true;\n\n");
        text.Append("    /// <summary>The folder that paths of data start from.</summary>\n    public string DataFolder { get; init; } = \".\";\n\n");
        text.Append("    /// <summary>The folder that paths of what is written start from.</summary>\n    public string OutputFolder { get; init; } = \".\";\n\n");
        text.Append("    /// <summary>What is wrong with the options; empty when nothing is.</summary>\n    public IReadOnlyList<string> Validate()\n    {\n        var problems = new List<string>();\n");
        text.Append("        if (string.IsNullOrWhiteSpace(DataFolder)) problems.Add(\"The folder of the data must be named.\");\n        if (string.IsNullOrWhiteSpace(OutputFolder)) problems.Add(\"The folder of the output must be named.\");\n");
        foreach (var parameter in shape.Plan.Parameters)
        {
            if (Problem(parameter) is var (condition, message)) text.Append(CultureInfo.InvariantCulture, $"        if ({condition}) problems.Add(\"{message}\");\n");
        }

        text.Append("        return problems;\n    }\n\n");
        text.Append("    internal string DataPath(string path) => Path.Combine(DataFolder, path);\n\n");
        text.Append("    internal string OutputPath(string path)\n    {\n        var full = Path.GetFullPath(Path.Combine(OutputFolder, path));\n        Directory.CreateDirectory(Path.GetDirectoryName(full)!);\n        return full;\n    }\n}\n");
        return new SourceFile(shape.InProject($"{shape.Flow.Generated.Options}.cs"), shape.Plan.Namespace, text.ToString()) { Usings = [] };
    }

    /// <summary>The description of a parameter as a sentence.</summary>
    public static string Sentence(PlannedParameter parameter)
    {
        var description = string.IsNullOrWhiteSpace(parameter.Description) ? $"The parameter {parameter.Name} of the notebook" : parameter.Description.Trim();
        return $"{char.ToUpperInvariant(description[0])}{description[1..].TrimEnd('.')}.".Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
    }

    private static (string Condition, string Message)? Problem(PlannedParameter parameter) => parameter.Type switch
    {
        "string" => ($"string.IsNullOrWhiteSpace({parameter.Property})", $"{parameter.Property} must not be empty."),
        "double" => ($"!double.IsFinite({parameter.Property})", $"{parameter.Property} must be a finite number."),
        "float" => ($"!float.IsFinite({parameter.Property})", $"{parameter.Property} must be a finite number."),
        // A count that starts positive counts something.
        "int" or "long" when parameter.Default.Length > 0 && char.IsDigit(parameter.Default[0]) && parameter.Default.TrimEnd('L') != "0" => ($"{parameter.Property} < 0", $"{parameter.Property} must not be negative."),
        _ when parameter.Type.EndsWith("[]", StringComparison.Ordinal) => ($"{parameter.Property}.Length == 0", $"{parameter.Property} must have a value."),
        _ => null,
    };
}
