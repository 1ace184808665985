namespace Solvent.Datasets;

/// <summary>The tags of a dataset, one file each (<c>datasets/NAME/tags/TAG</c> holds <c>v3</c>), so that adding two never conflicts.</summary>
internal static class TagFiles
{
    public static ILookup<string, string> VersionToTags(string datasetFolder)
    {
        var folder = FolderOf(datasetFolder);
        var names = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>() : [];
        return names.Where(DatasetName.IsValid)
            .Order(StringComparer.Ordinal)
            .ToLookup(tag => File.ReadAllText(Path.Combine(folder, tag)).Trim(), StringComparer.Ordinal);
    }

    /// <param name="datasetFolder">The folder of the dataset.</param>
    /// <param name="temporary">Where the file is written first: each file among the tags is one.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="version">The version that gets it: <c>v3</c>.</param>
    /// <param name="cancellationToken">Stops it; the tag stays where it was.</param>
    public static Task SetAsync(string datasetFolder, string temporary, string tag, string version, CancellationToken cancellationToken)
        => AtomicFile.ReplaceAllTextAsync(Path.Combine(FolderOf(datasetFolder), tag), temporary, version + "\n", cancellationToken);

    public static void Remove(string datasetFolder, string tag) => File.Delete(Path.Combine(FolderOf(datasetFolder), tag));

    private static string FolderOf(string datasetFolder) => Path.Combine(datasetFolder, "tags");
}
