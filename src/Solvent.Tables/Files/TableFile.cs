using System.IO.Compression;

namespace Solvent.Tables;

/// <summary>A file that should hold a table: it exists, has content, and its format is known.</summary>
internal sealed class TableFile
{
    private TableFile(string path, TableFormat format)
    {
        Path = path;
        Format = format;
    }

    public string Path { get; }

    public TableFormat Format { get; }

    /// <summary>The path as DuckDB takes it: a pattern in which every character stands for itself.</summary>
    public string Pattern => string.Concat(System.IO.Path.GetFullPath(Path).Select(character => character switch
    {
        '*' or '?' or '[' => $"[{character}]",
        _ => character.ToString(),
    }));

    public bool IsTabSeparated => NameWithoutCompression(Path).EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)
        || NameWithoutCompression(Path).EndsWith(".tab", StringComparison.OrdinalIgnoreCase);

    public bool IsCompressed => Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="SolventException"><c>file-not-found</c>, or <c>table-unreadable</c> for a directory or an empty file.</exception>
    public static TableFile Find(string path)
    {
        if (Directory.Exists(path))
        {
            throw Unreadable(path, $"'{path}' is a directory.", "Name the file inside it that holds the table.");
        }

        if (!File.Exists(path))
        {
            throw new SolventException("file-not-found", $"There is no file '{path}'.")
            {
                File = path,
                Hint = NearestFile(path) ?? "Check the path; a relative path starts at the current directory.",
            };
        }

        if (new FileInfo(path).Length == 0)
        {
            throw Unreadable(path, $"'{path}' is empty.", "A table needs at least a header that names its columns.");
        }

        return FormatOf(path) is { } format ? new TableFile(path, format) : Sniffed(path);
    }

    /// <summary>The bytes of the file, decompressed when its name ends with .gz.</summary>
    public Stream OpenRead()
    {
        try
        {
            var file = File.OpenRead(Path);
            return IsCompressed ? new GZipStream(file, CompressionMode.Decompress) : file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable($"'{Path}' cannot be opened: {exception.Message}", "Check that you may read it, and that no other program holds it.", cause: exception);
        }
    }

    /// <summary>The first <paramref name="count"/> bytes of the content, or all of a shorter one.</summary>
    public byte[] Start(int count)
    {
        try
        {
            using var stream = OpenRead();
            var bytes = new byte[count];
            return bytes[..stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException exception)
        {
            throw Unreadable($"'{Path}' is not compressed as .gz says: {exception.Message}", "Check that the file is complete.", cause: exception);
        }
    }

    public SolventException Unreadable(string message, string hint, int? line = null, Exception? cause = null)
        => Unreadable(Path, message, hint, line, cause);

    private static SolventException Unreadable(string path, string message, string hint, int? line = null, Exception? cause = null)
        => new("table-unreadable", message, cause) { File = path, Line = line, Hint = hint };

    private static string NameWithoutCompression(string path)
        => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;

    private static TableFormat? FormatOf(string path)
        => System.IO.Path.GetExtension(NameWithoutCompression(path)).ToUpperInvariant() switch
        {
            ".PARQUET" or ".PQ" => TableFormat.Parquet,
            ".JSON" or ".JSONL" or ".NDJSON" => TableFormat.Json,
            ".ARROW" or ".ARROWS" or ".FEATHER" => TableFormat.Arrow,
            ".CSV" or ".TSV" or ".TAB" => TableFormat.DelimitedText,
            _ => null,
        };

    private static TableFile Sniffed(string path)
    {
        var file = new TableFile(path, TableFormat.DelimitedText);
        var start = file.Start(64).AsSpan();
        if (start.StartsWith("ARROW1"u8)) return new TableFile(path, TableFormat.Arrow);
        if (start.StartsWith("PAR1"u8)) return new TableFile(path, TableFormat.Parquet);
        return start.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..] ? new TableFile(path, TableFormat.Json) : file;
    }

    private static string? NearestFile(string path)
    {
        var directory = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path));
        return directory is not null && Directory.Exists(directory)
            ? NearestName.Suggestion(System.IO.Path.GetFileName(path), Directory.EnumerateFiles(directory).Select(file => System.IO.Path.GetFileName(file)!))
            : null;
    }
}
