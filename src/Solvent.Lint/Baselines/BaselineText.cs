using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Solvent.Lint.Baselines;

/// <summary>
/// Reads and writes a baseline: a line of JSON with the format, then one for each entry in a fixed order, so that a change is a line and two branches
/// merge in git as lists do.
/// </summary>
internal static class BaselineText
{
    private const string FormatName = "solventLintBaseline";
    private const int Format = 1;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<BaselineEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, json => json.WriteNumber(FormatName, Format));
        foreach (var entry in entries
            .OrderBy(entry => entry.File, StringComparer.Ordinal).ThenBy(entry => entry.Rule, StringComparer.Ordinal).ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal))
        {
            Line(text, json =>
            {
                json.WriteString("file", entry.File);
                json.WriteString("rule", entry.Rule);
                json.WriteString("line", entry.Fingerprint);
                json.WriteNumber("count", entry.Count);
                json.WriteString("message", entry.Message);
            });
        }

        return text.ToString();
    }

    /// <exception cref="SolventException"><c>baseline-corrupt</c> with the line at fault, <c>baseline-newer</c>.</exception>
    public static IReadOnlyList<BaselineEntry> Read(string text, string path)
    {
        var entries = new Dictionary<(string, string, string), BaselineEntry>();
        var lines = text.Split('\n');
        ReadFormat(lines[0], path);
        for (var number = 2; number <= lines.Length; number++)
        {
            if (string.IsNullOrWhiteSpace(lines[number - 1])) continue;
            var entry = ReadEntry(lines[number - 1]) ?? throw Corrupt(path, number);
            // Two branches that were merged may both have it.
            var key = (entry.File, entry.Rule, entry.Fingerprint);
            if (!entries.TryGetValue(key, out var known) || known.Count < entry.Count) entries[key] = entry;
        }

        return [.. entries.Values];
    }

    private static void ReadFormat(string line, string path)
    {
        if (Parse(line.TrimStart('\uFEFF')) is not { } json || !json.TryGetProperty(FormatName, out var format) || !format.TryGetInt32(out var number)) throw Corrupt(path, line: 1);
        if (number <= Format) return;
        throw new SolventException("baseline-newer", string.Create(CultureInfo.InvariantCulture, $"The baseline '{path}' has format {number}; this version of Solvent reads formats up to {Format}."))
        {
            File = path,
            Hint = "Install a newer Solvent, or remove the file and write it again with --update-baseline.",
        };
    }

    private static BaselineEntry? ReadEntry(string line)
    {
        if (Parse(line) is not { } json) return null;
        return Text("file") is { } file && Text("rule") is { } rule && Text("line") is { } fingerprint
            && json.TryGetProperty("count", out var counted) && counted.ValueKind == JsonValueKind.Number && counted.TryGetInt32(out var count) && count > 0
            ? new BaselineEntry(rule, file, fingerprint, count, Text("message") ?? "")
            : null;

        string? Text(string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static JsonElement? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SolventException Corrupt(string path, int line) => new("baseline-corrupt", $"The file '{path}' is no baseline that can be read.")
    {
        File = path,
        Line = line,
        Hint = "Resolve a merge conflict by keeping the lines of both sides, or remove the file and write it again with --update-baseline.",
    };

    private static void Line(StringBuilder text, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        text.Append(Encoding.UTF8.GetString(buffer.ToArray())).Append('\n');
    }
}
