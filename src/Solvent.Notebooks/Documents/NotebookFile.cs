using System.Text;

namespace Solvent.Notebooks;

/// <summary>Finds and reads notebook files.</summary>
internal static class NotebookFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (string Text, NotebookFormat Format) Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new SolventException("notebook-not-found", $"'{path}' is a folder, not a notebook.")
            {
                File = path,
                Hint = "Name a .ipynb or .dib file.",
            };
        }

        if (!File.Exists(path)) throw NotFound(path);
        var format = FormatOf(path);
        return (Decode(ReadBytes(path), path), format);
    }

    private static NotebookFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".IPYNB" => NotebookFormat.Ipynb,
        ".DIB" => NotebookFormat.Dib,
        _ => throw new SolventException("notebook-format-unknown", $"'{path}' is no notebook: its name ends neither in .ipynb nor in .dib.")
        {
            File = path,
            Hint = "Name a .ipynb or .dib file.",
        },
    };

    private static SolventException NotFound(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        var neighbours = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().Where(IsNotebookName)
            : [];
        return new SolventException("notebook-not-found", $"There is no notebook '{path}'.")
        {
            File = path,
            Hint = NearestName.Suggestion(Path.GetFileName(path), neighbours) ?? "Check the path.",
        };
    }

    private static bool IsNotebookName(string name)
        => name.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dib", StringComparison.OrdinalIgnoreCase);

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("notebook-unreadable", $"Cannot read '{path}': {exception.Message}", exception)
            {
                File = path,
                Hint = "Check that you may read the file and that no other program has locked it.",
            };
        }
    }

    /// <summary>Decodes without dropping a byte order mark, so that it is written again.</summary>
    private static string Decode(byte[] bytes, string path)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var line = 1 + bytes.AsSpan(0, Math.Max(0, exception.Index)).Count((byte)'\n');
            throw CorruptNotebook.At(path, line, "is not UTF-8 text", "Save it in UTF-8, or restore it from a backup.", exception);
        }
    }
}
