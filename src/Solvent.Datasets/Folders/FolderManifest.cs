using System.Globalization;
using System.Text;

namespace Solvent.Datasets;

/// <summary>
/// The files of a folder version as text, one a line, in the ordinal order of their paths: <c>HASH BYTES PATH</c>. In a path, <c>%</c> and control characters are
/// written as <c>%0A</c>. Its SHA-256 is the hash of the version.
/// </summary>
internal static class FolderManifest
{
    public static byte[] Write(IEnumerable<DatasetFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.Hash} {file.Bytes} {Escape(file.Path)}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads a manifest that may come from anybody: no path in it leads out of the folder.</summary>
    /// <exception cref="InvalidDataException">It is no manifest, or one that leads elsewhere.</exception>
    public static IReadOnlyList<DatasetFile> Read(byte[] manifest)
    {
        var files = new List<DatasetFile>();
        string? last = null;
        foreach (var line in Encoding.UTF8.GetString(manifest).Split('\n').SkipLast(1))
        {
            if (line.Split(' ', 3) is not [{ Length: 64 } hash, var bytes, var escaped]
                || !long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || !ObjectHash.IsWritten(hash))
            {
                throw new InvalidDataException($"its manifest has the line '{line}', which is no file");
            }

            var path = Unescape(escaped);
            if (!IsInside(path)) throw new InvalidDataException($"its manifest has the path '{path}', which leads out of the folder, or to what git or Solvent keep for themselves");
            if (string.CompareOrdinal(last, path) >= 0) throw new InvalidDataException($"its manifest is not sorted at '{path}'");
            files.Add(new DatasetFile(last = path, hash, length));
        }

        return files;
    }

    /// <summary>Whether a path with <c>/</c> stays in the folder, and out of what git and Solvent keep for themselves: what is written there can make them run code.</summary>
    public static bool IsInside(string path)
        => path.Split('/').All(name => name is not ("" or "." or "..") && !name.Contains('\0') && !IsKept(name))
            && !(OperatingSystem.IsWindows() && path.AsSpan().ContainsAny('\\', ':'));

    /// <summary>Whether a name is one that no version has: that of the store, or of what belongs to git.</summary>
    public static bool IsKept(string name)
        => string.Equals(name, ".git", StringComparison.OrdinalIgnoreCase) || string.Equals(name, StoreDirectory.FolderName, StringComparison.OrdinalIgnoreCase);

    private static string Escape(string path)
    {
        if (!path.AsSpan().ContainsAnyInRange('\0', '\x1F') && !path.AsSpan().ContainsAny('%', '\x7F')) return path;
        var text = new StringBuilder();
        foreach (var character in path)
        {
            if (character is < ' ' or '%' or '\x7F') text.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}");
            else text.Append(character);
        }

        return text.ToString();
    }

    private static string Unescape(string path) => path.Contains('%') ? Uri.UnescapeDataString(path) : path;
}
