using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Solvent.Datasets;

/// <summary>The text of <c>datasets/NAME/v1.json</c>: one property a line, sorted by name, so that git merges and shows it well.</summary>
internal static partial class VersionFile
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        // The file is no web page: names and messages stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static bool IsName(string fileName) => Name().IsMatch(fileName);

    public static byte[] Write(DatasetVersion version)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            writer.WriteStartObject();
            writer.WriteNumber("bytes", version.Bytes);
            writer.WriteString("createdAt", version.CreatedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteString("dataset", version.Dataset);
            writer.WriteString("fileName", version.FileName);
            writer.WriteString("hash", version.Hash);
            writer.WriteStartArray("keys");
            foreach (var key in version.Keys) writer.WriteStringValue(key);
            writer.WriteEndArray();
            writer.WriteString("message", version.Message);
            writer.WriteString("parent", version.Parent);
            writer.WriteString("path", version.TrackedPath);
            if (version.Rows is { } rows) writer.WriteNumber("rows", rows);
            else writer.WriteNull("rows");
            writer.WriteNumber("storedBytes", version.StoredBytes);
            writer.WriteString("version", version.Version);
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Reads a version file that may come from anybody: nothing in it may lead outside of the store or the root.</summary>
    /// <exception cref="SolventException"><c>version-corrupt</c>.</exception>
    public static DatasetVersion Read(string path, IReadOnlyList<string> tags)
    {
        var dataset = Path.GetFileName(Path.GetDirectoryName(path)!);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var version = new DatasetVersion(
                Text(root, "dataset"),
                Text(root, "version"),
                Text(root, "hash"),
                root.GetProperty("rows") is { ValueKind: JsonValueKind.Number } rows ? rows.GetInt64() : null,
                root.GetProperty("bytes").GetInt64(),
                root.GetProperty("storedBytes").GetInt64(),
                root.GetProperty("createdAt").GetDateTimeOffset(),
                root.GetProperty("message").GetString(),
                root.GetProperty("parent").GetString(),
                tags,
                Text(root, "fileName"),
                root.GetProperty("path").GetString(),
                [.. root.GetProperty("keys").EnumerateArray().Select(key => key.GetString() ?? "")]);
            return Fault(version, dataset, Path.GetFileNameWithoutExtension(path)) is { } fault ? throw Corrupt(path, fault) : version;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Corrupt(path, exception.Message, exception);
        }
    }

    private static string Text(JsonElement root, string property)
        => root.GetProperty(property).GetString() ?? throw new FormatException($"'{property}' is null.");

    private static string? Fault(DatasetVersion version, string folder, string name)
    {
        if (!string.Equals(version.Dataset, folder, StringComparison.Ordinal)) return $"it names the dataset '{version.Dataset}'.";
        if (!string.Equals(version.Version, name, StringComparison.Ordinal)) return $"it names the version '{version.Version}'.";
        if (!Sha256().IsMatch(version.Hash)) return "its hash is no SHA-256.";
        if (version.Parent is { } parent && !IsName(parent + ".json")) return $"its parent '{parent}' is no version.";
        if (!IsPlainName(version.FileName)) return $"its file name '{version.FileName}' is not the name of a file.";
        if (version.TrackedPath is { } path && !path.Split('/').All(IsPlainName)) return $"its path '{path}' leads outside of the root.";
        return version.Bytes < 0 || version.StoredBytes < 0 || version.Rows < 0 ? "it has a negative size." : null;
    }

    private static bool IsPlainName(string name)
        => name is not ("" or "." or "..") && name.IndexOfAny(['/', '\\', ':', '\0']) < 0;

    private static SolventException Corrupt(string path, string fault, Exception? inner = null) => new("version-corrupt", $"'{path}' cannot be trusted: {fault}", inner)
    {
        File = path,
        Hint = "Restore the file from version control, or remove it if its version is not needed.",
    };

    [GeneratedRegex(@"\Av[1-9][0-9]{0,8}\.json\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sha256();
}
