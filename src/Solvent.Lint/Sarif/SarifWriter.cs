using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Solvent.Lint.Analysis;

namespace Solvent.Lint;

/// <summary>Writes findings as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), which code hosts show beside the code.</summary>
public static class SarifWriter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A SARIF log of one run.</summary>
    /// <remarks>
    /// Regions count lines within the cell, as findings do; the cell is named in <c>logicalLocations</c> and in <c>properties.cell</c>.
    /// </remarks>
    public static string Write(LintResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented)) WriteLog(json, result);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteLog(Utf8JsonWriter json, LintResult result)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(json, result.Notes);
        json.WriteStartArray("results");
        foreach (var finding in result.Findings) WriteResult(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Solvent");
        json.WriteString("semanticVersion", typeof(SarifWriter).Assembly.GetName().Version!.ToString(3));
        json.WriteString("informationUri", "https://github.com/solvent-ml/solvent");
        json.WriteStartArray("rules");
        foreach (var rule in AnalyzerCatalog.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Description);
            json.WriteString("helpUri", rule.HelpUri);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.DefaultSeverity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<LintNote> notes)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptor");
            json.WriteString("id", note.Code);
            json.WriteEndObject();
            json.WriteString("level", "warning");
            WriteText(json, "message", note.Hint is null ? note.Message : $"{note.Message} {note.Hint}");
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            WriteArtifact(json, note.File);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", RuleIndex(finding.Rule));
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, finding.File);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Line);
        json.WriteNumber("startColumn", finding.Column);
        json.WriteNumber("endLine", finding.EndLine);
        json.WriteNumber("endColumn", finding.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        if (finding.Cell is { } cell)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            // People count cells from 1, as in messages; programs read properties.cell.
            json.WriteString("name", string.Create(CultureInfo.InvariantCulture, $"cell {cell + 1}"));
            json.WriteString("kind", "module");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Cell is { } number)
        {
            json.WriteStartObject("properties");
            json.WriteNumber("cell", number);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string file)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri : Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
    }

    private static int RuleIndex(string rule)
    {
        var rules = AnalyzerCatalog.Rules;
        for (var index = 0; index < rules.Length; index++)
        {
            if (rules[index].Id == rule) return index;
        }

        return -1;
    }

    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
