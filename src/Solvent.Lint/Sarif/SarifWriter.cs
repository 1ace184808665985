using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Solvent.Lint.Analysis;
using Solvent.Lint.Sarif;

namespace Solvent.Lint;

/// <summary>Writes findings as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), which code hosts show beside the code.</summary>
public static class SarifWriter
{
    private const string RootId = "%SRCROOT%";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A SARIF log of one run.</summary>
    /// <remarks>
    /// Physical locations are lines of the file, because that is what code hosts show: of a .ipynb file the line of JSON that spells the line of the
    /// cell. The cell is named in <c>logicalLocations</c>; <c>properties</c> have it, and the line and column in it, as findings do.
    /// </remarks>
    public static string Write(LintResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented)) WriteLog(json, result);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteLog(Utf8JsonWriter json, LintResult result)
    {
        LintRule[] rules = [.. AnalyzerCatalog.Rules, .. result.MoreRules];
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        SarifTool.Write(json, rules);
        json.WriteStartObject("automationDetails");
        // What stands before the slash names the analysis, so that an upload replaces the one before it.
        json.WriteString("id", "solvent-lint/");
        json.WriteEndObject();
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(RootId);
        json.WriteString("uri", new Uri(Path.TrimEndingDirectorySeparator(result.Root) + "/").AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(json, result.Notes);
        json.WriteStartArray("results");
        foreach (var finding in result.Findings) WriteResult(json, finding, null, result, rules);
        foreach (var suppressed in result.Suppressed) WriteResult(json, suppressed.Finding, suppressed, result, rules);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<LintNote> notes)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !notes.Any(note => note.IsError));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptor");
            json.WriteString("id", note.Code);
            json.WriteEndObject();
            json.WriteString("level", note.IsError ? "error" : "warning");
            SarifTool.WriteText(json, "message", note.Hint is null ? note.Message : $"{note.Message} {note.Hint}");
            if (note.File.Length > 0)
            {
                json.WriteStartArray("locations");
                json.WriteStartObject();
                json.WriteStartObject("physicalLocation");
                WriteArtifact(json, note.File);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, SuppressedFinding? suppressed, LintResult result, LintRule[] rules)
    {
        var rule = Array.FindIndex(rules, rule => rule.Id == finding.Rule);
        var place = finding.InFile ?? new FileRange(finding.Line, finding.Column, finding.EndLine, finding.EndColumn);
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        if (rule >= 0) json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", SarifTool.Level(finding.Severity));
        SarifTool.WriteText(json, "message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, finding.File);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        if (finding.Cell is { } number) WriteCell(json, finding.File, number);
        json.WriteEndObject();
        json.WriteEndArray();
        SarifSuppression.Write(json, finding, suppressed, hasBaseline: result.Obsolete is not null);
        if (finding.Cell is { } cell)
        {
            json.WriteStartObject("properties");
            json.WriteNumber("cell", cell);
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, string file, int cell)
    {
        // People count cells from 1, as in messages; programs read properties.cell.
        var name = string.Create(CultureInfo.InvariantCulture, $"cell {cell + 1}");
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("fullyQualifiedName", $"{file}, {name}");
        json.WriteString("kind", "module");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string file)
    {
        var isRooted = Path.IsPathRooted(file);
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", isRooted ? new Uri(file).AbsoluteUri : Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal));
        if (!isRooted) json.WriteString("uriBaseId", RootId);
        json.WriteEndObject();
    }
}
