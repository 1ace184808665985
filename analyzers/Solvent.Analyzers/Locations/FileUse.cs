using System.Collections.Generic;
using Solvent.Analyzers.Literals;

namespace Solvent.Analyzers.Locations;

/// <summary>Tells whether what takes a text in treats it as the path of a file or folder.</summary>
internal static class FileUse
{
    private static readonly HashSet<string> FileWords = new(StringComparer.Ordinal)
    {
        "path", "paths", "filepath", "fullpath", "file", "files", "filename", "folder", "folders", "dir", "directory", "checkpoint", "weights", "workspace",
    };

    private static readonly HashSet<string> FileTypes = new(StringComparer.Ordinal)
    {
        "File", "Directory", "FileInfo", "DirectoryInfo", "FileStream", "StreamReader", "StreamWriter", "BinaryReader", "BinaryWriter", "MultiFileSource", "ZipFile", "XmlReader",
        "MemoryMappedFile", "FileSystemWatcher", "Mat", "Bitmap",
    };

    private static readonly HashSet<string> FileVerbs = new(StringComparer.Ordinal) { "load", "save", "read", "write", "open", "import", "export", "from", "checkpoint" };

    // A path that is shown, compared or taken apart is neither read nor written.
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        "Write", "WriteLine", "display", "Display", "StartsWith", "EndsWith", "Contains", "Replace", "Equals", "Equal", "AreEqual", "IndexOf", "Split", "Trim", "GetFullPath", "GetFileName",
        "GetExtension", "IsPathRooted", "IsPathFullyQualified", "GetRelativePath",
    };

    public static bool Is(TextUse use) => use.Kind switch
    {
        TextUseKind.Held => NameWords.HasAny(use.Name, FileWords),
        TextUseKind.Argument => !Readers.Contains(use.Name)
            && (use.Type is { } type && (FileTypes.Contains(type) || (type == "Path" && use.Name is "Combine" or "Join"))
                || NameWords.HasAny(use.Parameter, FileWords)
                || StartsWithVerb(use.Name)),
        _ => false,
    };

    private static bool StartsWithVerb(string method)
    {
        foreach (var word in NameWords.Of(method)) return FileVerbs.Contains(word);
        return false;
    }
}
