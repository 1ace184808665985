namespace Solvent.Datasets;

/// <summary>Finds the files in which DVC describes data.</summary>
internal static class DvcFiles
{
    private static readonly string[] Foreign = [".git", DvcProject.FolderName, StoreDirectory.FolderName];

    /// <summary>The path itself when it is a file; else all <c>*.dvc</c> and <c>dvc.lock</c> in the folder and below, in ordinal order. Links to folders are not followed.</summary>
    public static IReadOnlyList<string> Below(string path)
    {
        if (!Directory.Exists(path)) return [path];
        var found = new List<string>();
        Search(new DirectoryInfo(path), found);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static void Search(DirectoryInfo folder, List<string> found)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None }))
        {
            if (entry is DirectoryInfo below)
            {
                if (below.LinkTarget is null && !Foreign.Contains(below.Name, StringComparer.Ordinal)) Search(below, found);
            }
            else if (entry.Name.EndsWith(DvcEntry.Extension, StringComparison.Ordinal) || entry.Name is DvcEntry.LockFile)
            {
                found.Add(entry.FullName);
            }
        }
    }
}
