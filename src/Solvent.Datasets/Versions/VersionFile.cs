using System.Text.Json;
using System.Text.RegularExpressions;

namespace Solvent.Datasets;

/// <summary>The text of <c>datasets/NAME/v1.json</c>: one property a line, sorted by name, so that git merges and shows it well.</summary>
internal static partial class VersionFile
{
    public static bool IsName(string fileName) => Name().IsMatch(fileName);

    public static byte[] Write(DatasetVersion version)
    {
        var document = new VersionDocument
        {
            Author = version.Author,
            Bytes = version.Bytes,
            CreatedAt = version.CreatedAt.UtcDateTime,
            Dataset = version.Dataset,
            FileName = version.FileName,
            Files = version.Files,
            Hash = version.Hash,
            Keys = version.Keys,
            Kind = version.Kind,
            Message = version.Message,
            Origin = version.Origin,
            Parent = version.Parent,
            Path = version.TrackedPath,
            Pattern = version.Pattern,
            Rows = version.Rows,
            StoredBytes = version.StoredBytes,
            Suite = version.Suite,
            Version = version.Version,
        };
        return [.. JsonSerializer.SerializeToUtf8Bytes(document, VersionJson.Readable.VersionDocument), (byte)'\n'];
    }

    /// <summary>Reads a version file that may come from anybody: nothing in it may lead outside of the store or the root.</summary>
    /// <exception cref="SolventException"><c>version-corrupt</c>.</exception>
    public static DatasetVersion Read(string path, IReadOnlyList<string> tags)
    {
        var version = FromDocument(Parse(File.ReadAllBytes(path), path), tags);
        var folder = Path.GetDirectoryName(path)!;
        var dataset = Path.GetFileName(folder);
        // A renaming that was killed leaves files with the old name.
        if (version.Dataset != dataset && FormerNames.Of(folder).Contains(version.Dataset, StringComparer.Ordinal)) version = version with { Dataset = dataset };
        return Fault(version, dataset, Path.GetFileNameWithoutExtension(path)) is { } fault ? throw Corrupt(path, fault) : version;
    }

    /// <summary>Reads the content of the version file that stands at a place elsewhere under these names.</summary>
    /// <exception cref="SolventException"><c>version-corrupt</c>, which names the place.</exception>
    public static DatasetVersion Read(byte[] content, string dataset, string name, string place)
    {
        var version = FromDocument(Parse(content, place), tags: []);
        return Fault(version, dataset, name) is { } fault ? throw Corrupt(place, fault) : version;
    }

    private static VersionDocument Parse(byte[] content, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(content, VersionJson.Readable.VersionDocument) ?? throw Corrupt(path, "it is empty.");
        }
        catch (JsonException exception)
        {
            throw Corrupt(path, exception.Message, exception);
        }
    }

    private static DatasetVersion FromDocument(VersionDocument document, IReadOnlyList<string> tags) => new(
        document.Dataset,
        document.Version,
        document.Hash,
        document.Rows,
        document.Bytes,
        document.StoredBytes,
        new DateTimeOffset(document.CreatedAt.ToUniversalTime()),
        document.Message,
        document.Parent,
        tags,
        document.FileName,
        document.Path,
        document.Keys)
    {
        Author = document.Author,
        Files = document.Files ?? 1,
        Kind = document.Kind,
        Origin = document.Origin,
        Pattern = document.Pattern,
        Suite = document.Suite,
    };

    private static string? Fault(DatasetVersion version, string folder, string name)
    {
        if (!string.Equals(version.Dataset, folder, StringComparison.Ordinal)) return $"it names the dataset '{version.Dataset}'.";
        if (!string.Equals(version.Version, name, StringComparison.Ordinal)) return $"it names the version '{version.Version}'.";
        if (!Sha256().IsMatch(version.Hash)) return "its hash is no SHA-256.";
        if (version.Suite is { } suite && !Sha256().IsMatch(suite)) return "the hash of its expectations is no SHA-256.";
        if (version.Parent is { } parent && !IsName(parent + ".json")) return $"its parent '{parent}' is no version.";
        if (!IsPlainName(version.FileName)) return $"its file name '{version.FileName}' is not the name of a file.";
        if (version.TrackedPath is { } path && path is not "." && !path.Split('/').All(IsPlainName)) return $"its path '{path}' leads outside of the root.";
        if (version.TrackedPath?.Split('/').Any(FolderManifest.IsKept) == true || FolderManifest.IsKept(version.FileName)) return $"its path '{version.TrackedPath ?? version.FileName}' is what git or Solvent keep for themselves.";
        return version.Bytes < 0 || version.StoredBytes < 0 || version.Rows < 0 || version.Files < 0 ? "it has a negative size." : null;
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
