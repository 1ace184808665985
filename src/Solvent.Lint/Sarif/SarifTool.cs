using System.Text.Json;

namespace Solvent.Lint.Sarif;

/// <summary>Writes what a SARIF log says of the tool and its rules.</summary>
internal static class SarifTool
{
    public static void Write(Utf8JsonWriter json, IEnumerable<LintRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Solvent");
        json.WriteString("semanticVersion", typeof(SarifWriter).Assembly.GetName().Version!.ToString(3));
        json.WriteString("informationUri", "https://github.com/solvent-ml/solvent");
        json.WriteStartArray("rules");
        foreach (var rule in rules) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    public static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };

    private static void WriteRule(Utf8JsonWriter json, LintRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", rule.Title);
        var description = rule.Description.Length > 0 ? rule.Description : rule.Title;
        WriteText(json, "fullDescription", description);
        if (Uri.IsWellFormedUriString(rule.HelpUri, UriKind.Absolute))
        {
            json.WriteStartObject("help");
            json.WriteString("text", $"{description} {rule.HelpUri}");
            json.WriteString("markdown", $"{description} [{rule.Id}]({rule.HelpUri})");
            json.WriteEndObject();
            json.WriteString("helpUri", rule.HelpUri);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.DefaultSeverity));
        if (!rule.IsEnabledByDefault) json.WriteBoolean("enabled", false);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Category.ToLowerInvariant());
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
