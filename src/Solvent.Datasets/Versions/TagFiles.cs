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

    public static Task SetAsync(string datasetFolder, string tag, string version, CancellationToken cancellationToken)
        => AtomicFile.WriteAllTextAsync(Path.Combine(FolderOf(datasetFolder), tag), version + "\n", cancellationToken);

    public static void Remove(string datasetFolder, string tag) => File.Delete(Path.Combine(FolderOf(datasetFolder), tag));

    private static string FolderOf(string datasetFolder) => Path.Combine(datasetFolder, "tags");
}
