namespace Solvent.Datasets;

/// <summary>What checkouts that were killed left beside the files that they wrote.</summary>
internal static class AbandonedCopies
{
    private static readonly TimeSpan LongestCheckout = TimeSpan.FromDays(1);

    /// <summary>Removes those that nobody has written to for a day.</summary>
    public static void Remove(string folder, string pattern, SearchOption depth, DateTimeOffset now)
    {
        if (!Directory.Exists(folder)) return;
        var options = new EnumerationOptions { RecurseSubdirectories = depth == SearchOption.AllDirectories, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles(pattern, options).Where(file => AtomicFile.IsTemporary(file.Name)))
        {
            if (now.UtcDateTime - file.LastWriteTimeUtc < LongestCheckout) continue;
            try
            {
                file.Delete();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It harms nobody, and the next checkout tries again.
            }
        }
    }
}
