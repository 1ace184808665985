namespace Solvent.Datasets;

/// <summary>
/// The expectations that stand beside the file or folder of a dataset: <c>taxi.csv</c> has <c>taxi.expect</c>. For a version they are a text and nothing more; what
/// it says is not known here.
/// </summary>
public static class SuiteFile
{
    /// <summary>How the name of such a file ends.</summary>
    public const string Extension = ".expect";

    /// <summary>No suite that anybody writes is longer.</summary>
    internal const int LargestBytes = 1 << 20;

    /// <summary>The full path of the expectations that belong beside a file or folder, whether they are there or not.</summary>
    /// <param name="path">The file or folder; its own name ends before its first extension that says what a table is: <c>taxi.csv.gz</c> has <c>taxi.expect</c>.</param>
    public static string Beside(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var name = Path.GetFileName(full);
        if (!Directory.Exists(full))
        {
            if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
            name = Path.GetFileNameWithoutExtension(name) is { Length: > 0 } bare ? bare : name;
        }

        return Path.Combine(Path.GetDirectoryName(full) ?? full, name + Extension);
    }

    /// <summary>Reads the expectations beside what is committed; <see langword="null"/> when there are none, with a notice when they cannot be recorded.</summary>
    internal static async Task<byte[]?> ReadAsync(string path, List<string> notices, CancellationToken cancellationToken)
    {
        var file = new FileInfo(Beside(path));
        if (!file.Exists || file.FullName == Path.GetFullPath(path)) return null;
        try
        {
            if (file.Length is > 0 and <= LargestBytes) return await File.ReadAllBytesAsync(file.FullName, cancellationToken);
            if (file.Length > 0) notices.Add($"The expectations in '{file.Name}' were not recorded: they are longer than a megabyte.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            notices.Add($"The expectations in '{file.Name}' were not recorded: {exception.Message}");
        }

        return null;
    }
}
