namespace Solvent.Kernel.Packages;

/// <summary>The names that code calls a native library by: <c>e_sqlite3</c>, <c>libe_sqlite3</c>, <c>libe_sqlite3.so</c> and <c>e_sqlite3.dll</c> are one.</summary>
internal static class NativeLibraryName
{
    private static readonly string[] Suffixes = [".dll", ".dylib", ".so"];

    public static bool IsLibrary(string path)
    {
        var file = Path.GetFileName(path);
        return Suffixes.Any(suffix => file.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) || NumberAt(file) >= 0;
    }

    /// <summary>What all names of the library at <paramref name="path"/>, or called <paramref name="path"/>, have in common.</summary>
    public static string Canonical(string path)
    {
        var name = Path.GetFileName(path);
        if (NumberAt(name) is var number and >= 0) name = name[..number];
        if (Array.Find(Suffixes, suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) is { } suffix) name = name[..^suffix.Length];
        return name.StartsWith("lib", StringComparison.Ordinal) ? name[3..] : name;
    }

    /// <summary>Where <c>.so.1</c> begins: Linux numbers its libraries behind the suffix. Debug symbols (<c>.so.dbg</c>) are no libraries.</summary>
    private static int NumberAt(string file)
    {
        var start = file.IndexOf(".so.", StringComparison.Ordinal);
        return start >= 0 && file.Length > start + 4 && char.IsAsciiDigit(file[start + 4]) ? start : -1;
    }
}
