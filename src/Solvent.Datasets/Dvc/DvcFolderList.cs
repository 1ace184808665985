using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Solvent.Datasets;

/// <summary>
/// The files of a folder as DVC lists them in a <c>.dir</c> object: a JSON list of MD5s and paths, sorted by the code points of the paths and written as Python's
/// <c>json</c> does. Its MD5 names the folder, so every byte counts.
/// </summary>
internal static class DvcFolderList
{
    public const string Suffix = ".dir";

    private const long LargestFile = 1L << 30;

    public static byte[] Write(IEnumerable<(string Path, string Md5)> files)
    {
        var text = new StringBuilder("[");
        foreach (var (path, md5) in files.OrderBy(file => file.Path, CodePointOrder))
        {
            if (text.Length > 1) text.Append(", ");
            text.Append("{\"md5\": \"").Append(md5).Append("\", \"relpath\": \"");
            Escape(text, path);
            text.Append("\"}");
        }

        return Encoding.ASCII.GetBytes(text.Append(']').ToString());
    }

    /// <summary>Reads a list that may come from anybody: no path in it leads out of the folder, and no two are the same file.</summary>
    /// <exception cref="InvalidDataException">It is no such list.</exception>
    public static IReadOnlyList<(string Path, string Md5)> Read(string file)
    {
        if (new FileInfo(file).Length > LargestFile) throw new InvalidDataException("it is larger than 1 GB");
        try
        {
            using var content = FileContent.OpenRead(file);
            using var json = JsonDocument.Parse(content);
            if (json.RootElement.ValueKind != JsonValueKind.Array) throw new InvalidDataException("it is no list");
            var files = json.RootElement.EnumerateArray().Select(Entry).ToList();
            RequireApart(files);
            return files;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(exception.Message.TrimEnd('.'), exception);
        }
    }

    private static IComparer<string> CodePointOrder { get; } = Comparer<string>.Create((left, right) =>
    {
        // A pair of surrogates stands for a code point above all others, but its first half is below U+E000.
        var at = left.AsSpan().CommonPrefixLength(right);
        if (at == left.Length || at == right.Length) return left.Length.CompareTo(right.Length);
        var (a, b) = (left[at], right[at]);
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
    });

    private static (string Path, string Md5) Entry(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object
            || !entry.TryGetProperty("relpath", out var path) || path.ValueKind != JsonValueKind.String
            || !entry.TryGetProperty("md5", out var md5) || md5.ValueKind != JsonValueKind.String)
        {
            throw new InvalidDataException($"it has the entry '{Cut(entry.ToString())}' without an MD5 and a path");
        }

        var (relpath, hash) = (path.GetString()!, md5.GetString()!);
        if (!FolderManifest.IsInside(relpath)) throw new InvalidDataException($"it has the path '{Cut(relpath)}', which leads out of the folder");
        return DvcOut.IsMd5(hash) ? (relpath, hash) : throw new InvalidDataException($"the MD5 of '{Cut(relpath)}' is none");
    }

    private static void RequireApart(List<(string Path, string Md5)> files)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, _) in files)
        {
            if (!paths.Add(path)) throw new InvalidDataException($"it has '{Cut(path)}' twice");
        }

        foreach (var (path, _) in files)
        {
            for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            {
                if (paths.Contains(path[..end])) throw new InvalidDataException($"'{Cut(path[..end])}' is a file and a folder in it");
            }
        }
    }

    private static void Escape(StringBuilder text, string path)
    {
        foreach (var character in path)
        {
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\f' => text.Append("\\f"),
                '\b' => text.Append("\\b"),
                < ' ' or > '~' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }
    }

    private static string Cut(string text) => text.Length > 200 ? text[..200] + "…" : text;
}
