using System.Globalization;

namespace Solvent.Runner.Outputs;

/// <summary>
/// The folder beside an executed notebook for output that is too large for it: <c>flights.executed.outputs/cell-004.txt</c>.
/// Cells are numbered as people count them, from 1.
/// </summary>
internal sealed class SideFiles(string executedNotebook)
{
    private const string Prefix = "cell-";

    private readonly string _folder = FolderOf(executedNotebook);

    /// <summary>The files that belong to an executed notebook.</summary>
    public static IReadOnlyList<string> Of(string executedNotebook)
        => Directory.Exists(FolderOf(executedNotebook)) ? [.. Directory.EnumerateFiles(FolderOf(executedNotebook), Prefix + "*").Order(StringComparer.Ordinal)] : [];

    /// <summary>Removes what an earlier run has left, so that every file belongs to this run.</summary>
    public void Clear()
    {
        if (!Directory.Exists(_folder)) return;
        foreach (var file in Directory.EnumerateFiles(_folder, Prefix + "*")) File.Delete(file);
        if (!Directory.EnumerateFileSystemEntries(_folder).Any()) Directory.Delete(_folder);
    }

    /// <summary>The full path of a new file for the cell, 0-based; its folder exists.</summary>
    public string PathFor(int cell, string suffix)
    {
        Directory.CreateDirectory(_folder);
        return Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{cell + 1:000}{suffix}"));
    }

    private static string FolderOf(string executedNotebook) => Path.ChangeExtension(executedNotebook, ".outputs");

    /// <summary>A path of this folder as the notebook names it, seen from the notebook's own folder.</summary>
    public static string Relative(string path)
        => $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}";
}
