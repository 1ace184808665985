using Solvent.Datasets;

namespace Solvent.Magics.Reading;

/// <summary>
/// Tells which texts in code name data: an existing file below the current directory, the folder of the notebook or the root of the project, whose extension is one
/// of tables, texts, arrays or pictures; or a folder there that holds such files.
/// </summary>
internal sealed class DataPlaces
{
    private const int MostFilesLookedAt = 200;
    private const int LongestPath = 1024;

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".tsv", ".tab", ".txt", ".dat", ".data", ".json", ".jsonl", ".ndjson", ".parquet", ".pq", ".arrow", ".feather", ".avro", ".orc", ".xlsx", ".xml",
        ".npy", ".npz", ".libsvm", ".svm", ".arff", ".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".wav", ".mp3",
    };

    private readonly string[] _starts;
    private readonly string[] _roots;

    public DataPlaces(string notebookFolder)
    {
        _starts = [Environment.CurrentDirectory, notebookFolder];
        _roots = [.. _starts.Append(StoreDirectory.Find(notebookFolder).Root).Select(root => Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar)];
    }

    /// <summary>The full paths of the data that a text names: one, or several for <c>data/part-*.csv</c>.</summary>
    public IEnumerable<string> Find(NamedText named)
    {
        var text = named.Text;
        if (text.Length is 0 or > LongestPath || text.AsSpan().IndexOfAny('\n', '\0') >= 0) return [];
        if (!IsDataName(text) && !named.MayBeFolder) return [];
        var places = _starts.Select(start => Path.GetFullPath(text, start));
        if (text.AsSpan().IndexOfAny('*', '?') < 0) return places.Where(path => IsData(path, named.MayBeFolder)).Take(1);
        // Without a folder it is a pattern for whatever folder stands beside it: Directory.GetFiles("data", "*.csv").
        return text.AsSpan().ContainsAny('/', '\\') ? places.Select(Matches).FirstOrDefault(matches => matches.Count > 0) ?? [] : [];
    }

    private List<string> Matches(string pattern)
    {
        var folder = Path.GetDirectoryName(pattern);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, Path.GetFileName(pattern)).Where(path => IsData(path, mayBeFolder: false)).Order(StringComparer.Ordinal)] : [];
    }

    private bool IsData(string path, bool mayBeFolder)
    {
        if (!_roots.Any(root => path.StartsWith(root, StringComparison.Ordinal))) return false;
        if (File.Exists(path)) return IsDataName(path) && Path.GetFileName(path) != ProjectSettings.FileName;
        return mayBeFolder && Directory.Exists(path) && HoldsData(path);
    }

    private static bool HoldsData(string folder)
    {
        try
        {
            // The whole project is no data, even if it has some.
            return !Path.Exists(Path.Combine(folder, ".git")) && !Path.Exists(Path.Combine(folder, ".solvent"))
                && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Take(MostFilesLookedAt).Any(IsDataName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsDataName(string path)
        => Extensions.Contains(Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path));
}
