using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Solvent.Promotion.Updating.Disk;

namespace Solvent.Promotion.Updating;

/// <summary>Reads and writes <c>promotion.json</c>. Its lines are in a fixed order and one thing each, so that git can merge it.</summary>
internal static class ManifestFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The text of the file.</summary>
    public static string ToText(PromotionManifest manifest) => JsonSerializer.Serialize(manifest, Json) + "\n";

    /// <summary>Reads the manifest of a project; <see langword="null"/> when the folder has none.</summary>
    /// <exception cref="SolventException"><c>promotion-corrupt</c>, <c>promotion-too-new</c>, <c>read-failed</c>.</exception>
    public static PromotionManifest? Read(string folder)
    {
        var path = Path.Combine(folder, PromotionManifest.FileName);
        if (FileText.Read(path) is not { } file) return null;
        try
        {
            using var document = JsonDocument.Parse(file.Text ?? throw new JsonException("It is no text in UTF-8."));
            if (document.RootElement.GetProperty("format").GetInt32() > PromotionManifest.NewestFormat) throw TooNew(path);
            var manifest = document.Deserialize<PromotionManifest>(Json)!;
            if (manifest.Files.Keys.FirstOrDefault(IsOutside) is { } outside) throw new JsonException($"'{outside}' is not below the folder.");
            return manifest;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new SolventException("promotion-corrupt", $"Cannot read '{path}': {exception.Message}", exception)
            {
                File = path,
                Line = (int?)(exception as JsonException)?.LineNumber + 1,
                Hint = "Take it back from git. After a merge, keep one side and run 'solvent promote --update'.",
            };
        }
    }

    private static bool IsOutside(string path) => Path.IsPathRooted(path) || path.Split('/', '\\').Contains("..");

    private static SolventException TooNew(string path) => new("promotion-too-new", $"'{path}' was written by a newer version of Solvent.")
    {
        File = path,
        Hint = "Update Solvent: dotnet tool update --global Solvent.",
    };
}
