namespace Solvent.Kernel.Packages;

/// <summary>The names that code calls a native library by: <c>e_sqlite3</c>, <c>libe_sqlite3</c>, <c>libe_sqlite3.so</c> and <c>e_sqlite3.dll</c> are one.</summary>
internal static class NativeLibraryName
{
    private static readonly string[] Suffixes = [".dll", ".dylib", ".so"];

    public static bool IsLibrary(string path)
    {
        var file = Path.GetFileName(path);
        // Linux numbers its libraries behind the suffix: libfoo.so.1.
        return Suffixes.Any(suffix => file.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) || file.Contains(".so.", StringComparison.Ordinal);
    }

    /// <summary>What all names of the library at <paramref name="path"/>, or called <paramref name="path"/>, have in common.</summary>
    public static string Canonical(string path)
    {
        var name = Path.GetFileName(path);
        var numbered = name.IndexOf(".so.", StringComparison.Ordinal);
        if (numbered > 0) name = name[..numbered];
        if (Array.Find(Suffixes, suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) is { } suffix) name = name[..^suffix.Length];
        return name.StartsWith("lib", StringComparison.Ordinal) ? name[3..] : name;
    }
}
