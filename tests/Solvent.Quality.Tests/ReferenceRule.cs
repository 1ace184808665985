using System.Globalization;
using System.Text.Json;

namespace Solvent.Quality.Tests;

/// <summary>A rule of a reference file in our words.</summary>
internal static class ReferenceRule
{
    public static string ToText(JsonElement rule)
    {
        var column = rule.GetProperty("column").GetString() is { } name ? Quoted(name) : "";
        var parameters = rule.GetProperty("params");
        return rule.GetProperty("type").GetString() switch
        {
            "missing" => $"{column} not missing",
            "is_number" => $"{column} is number",
            "range" => $"{column} between {Number(parameters, "min")} and {Number(parameters, "max")}",
            "in_set" => $"{column} {Ignoring(parameters)}one of {string.Join(", ", Reference.Texts(parameters.GetProperty("allowed")).Select(Quoted))}",
            "unique" => $"{column} unique",
            "unique_except_first" => $"{column} unique except first",
            "duplicate_rows" => "rows distinct",
            "regex" => $"{column} matches {Quoted(parameters.GetProperty("pattern").GetString()!)}",
            "date_iso" => $"{column} date format {Quoted(parameters.GetProperty("format").GetString()!)}",
            "date_not_after" => $"{column} at most {parameters.GetProperty("max").GetString()}",
            "date_not_before" => $"{column} at least {parameters.GetProperty("min").GetString()}",
            "outlier_iqr" => $"{column} without outliers by iqr {Number(parameters, "k")}",
            "outlier_mad" => $"{column} without outliers by mad {Number(parameters, "threshold")}",
            var other => throw new NotSupportedException($"There is no expectation for a rule of type '{other}'."),
        };
    }

    private static string Ignoring(JsonElement parameters) => (parameters.GetProperty("case_sensitive").GetBoolean(), parameters.GetProperty("trim").GetBoolean()) switch
    {
        (false, true) => "ignoring case and spaces ",
        (false, false) => "ignoring case ",
        (true, true) => "ignoring spaces ",
        _ => "",
    };

    private static string Number(JsonElement parameters, string name) => parameters.GetProperty(name).GetDouble().ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
