namespace Solvent.Datasets;

/// <summary>The folder <c>tmp</c> of a remote folder, which holds what is not complete yet.</summary>
internal sealed class FolderTransit(string root)
{
    private const string Name = "tmp";

    /// <summary>Whether a key would be the path of something that is not complete.</summary>
    public static bool Holds(string key) => key.StartsWith(Name + "/", StringComparison.Ordinal);

    /// <summary>A new file name. What killed processes left there is removed after a day.</summary>
    /// <exception cref="SolventException"><c>remote-not-found</c>.</exception>
    public string NewFile()
    {
        RefuseMissingParent();
        var folder = Directory.CreateDirectory(Path.Combine(root, Name));
        foreach (var file in folder.EnumerateFiles("*.tmp").Where(file => DateTime.UtcNow - file.LastWriteTimeUtc > TimeSpan.FromDays(1))) TryDelete(file.FullName);
        return Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.tmp");
    }

    public static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing refers to it, and a later push removes it.
        }
    }

    /// <summary>A missing folder is created, but not those above it: the share is more likely not mounted, and the data would go to the local disk.</summary>
    private void RefuseMissingParent()
    {
        if (Directory.Exists(root)) return;
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(root));
        if (parent is null || Directory.Exists(parent)) return;
        throw new SolventException("remote-not-found", $"The remote folder '{root}' does not exist, nor does the one above it.")
        {
            File = root,
            Hint = "Mount the share, or create the folder.",
        };
    }
}
