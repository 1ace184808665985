using System.Buffers;
using System.Globalization;

namespace Solvent.Datasets;

/// <summary>An output of DVC that can be imported: checked, but not read.</summary>
/// <param name="Entry">What it was read from.</param>
/// <param name="Path">Full path of the file or folder.</param>
/// <param name="Md5">MD5 of the file, or of the list of the files of the folder.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="IsLegacy">Whether DVC 2 wrote it, which hashes texts with other line ends.</param>
/// <param name="Bytes">Its size, if DVC wrote it down.</param>
/// <param name="Files">The number of its files, if DVC wrote it down.</param>
internal sealed record DvcOut(DvcEntry Entry, string Path, string Md5, bool IsFolder, bool IsLegacy, long? Bytes, long? Files)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    // What stands in the place of an MD5 where DVC leaves data to somebody else.
    private static readonly string[] OtherHashes = ["etag", "checksum", "version_id", "files", "hash"];

    /// <summary>The hash as DVC writes it.</summary>
    public string Hash => IsFolder ? Md5 + DvcFolderList.Suffix : Md5;

    public static bool IsMd5(string text) => text.Length == 32 && !text.AsSpan().ContainsAnyExcept(Digits);

    /// <exception cref="SolventException"><c>dvc-file-invalid</c>, <c>dvc-unsupported</c>, <c>dvc-path-outside</c>.</exception>
    public static DvcOut Of(DvcEntry entry, DvcProject project)
    {
        if (entry.Path.Length == 0) throw DvcYaml.Invalid(entry.File, line: null, "an entry of 'outs' has no path");
        var path = PathOf(entry, project);
        if (entry.Text("hash") is { } kind and not "md5") throw Unsupported(entry, $"a hash of the kind '{kind}'");
        if (entry.Text("md5") is not { } hash) throw NoMd5(entry);
        var isFolder = hash.EndsWith(DvcFolderList.Suffix, StringComparison.Ordinal);
        var md5 = isFolder ? hash[..^DvcFolderList.Suffix.Length] : hash;
        if (!IsMd5(md5)) throw DvcYaml.Invalid(entry.File, line: null, $"the MD5 of '{entry.Path}' is none");
        return new DvcOut(entry, path, md5, isFolder, entry.Text("hash") is null, Number(entry, "size"), Number(entry, "nfiles"));
    }

    private static string PathOf(DvcEntry entry, DvcProject project)
    {
        if (entry.Path.Contains("://", StringComparison.Ordinal)) throw Unsupported(entry, "a place on another machine");
        if (entry.Path.Contains('\0')) throw DvcYaml.Invalid(entry.File, line: null, "a path has a character that no path can have");
        if (entry.Folder is not { } folder) throw DvcYaml.Invalid(entry.File, line: null, $"the 'wdir' from which '{entry.Path}' is found is computed, or no path");
        var path = System.IO.Path.GetFullPath(entry.Path, folder);
        if (!System.IO.Path.IsPathRooted(entry.Path) && project.Contains(path)) return System.IO.Path.TrimEndingDirectorySeparator(path);
        throw new SolventException("dvc-path-outside", $"'{entry.File}' names '{entry.Path}', which is not in the project '{project.Root}'.")
        {
            File = entry.File,
            Hint = "Only files and folders of the project are imported, and none that git, DVC or Solvent keep for themselves.",
        };
    }

    private static SolventException NoMd5(DvcEntry entry)
    {
        var other = OtherHashes.FirstOrDefault(entry.Values.ContainsKey);
        if (other is not null) return Unsupported(entry, $"'{other}' instead of an MD5");
        return new SolventException("dvc-not-committed", $"'{entry.File}' has no hash for '{entry.Path}'.")
        {
            File = entry.File,
            Hint = "DVC has not kept it yet: run 'dvc commit', then import again.",
        };
    }

    private static SolventException Unsupported(DvcEntry entry, string what) => new("dvc-unsupported", $"'{entry.Path}' in '{entry.File}' has {what}; only files and folders with an MD5 can be imported.")
    {
        File = entry.File,
        Hint = "Get the data with DVC, add it with 'dvc add', or commit it with 'solvent dataset commit'.",
    };

    private static long? Number(DvcEntry entry, string key)
    {
        if (entry.Text(key) is not { } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw DvcYaml.Invalid(entry.File, line: null, $"'{key}' of '{entry.Path}' is no number");
    }
}
