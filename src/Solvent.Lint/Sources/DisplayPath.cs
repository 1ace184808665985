namespace Solvent.Lint.Sources;

/// <summary>Writes a path as findings name it.</summary>
internal static class DisplayPath
{
    /// <summary>Relative to <paramref name="root"/> when below it, else in full; always with forward slashes.</summary>
    public static string Of(string path, string root)
    {
        var relative = Path.GetRelativePath(root, path);
        var isBelow = !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        return (isBelow ? relative : path).Replace('\\', '/');
    }
}
