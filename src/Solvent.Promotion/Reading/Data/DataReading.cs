namespace Solvent.Promotion.Reading.Data;

/// <summary>Files whose bytes are in a dataset version are read from there.</summary>
internal static class DataReading
{
    public static (IReadOnlyList<PlannedDataset> Datasets, IReadOnlyDictionary<string, string> FileVersions) Join(
        IReadOnlyList<PlannedDataset> datasets, IReadOnlyList<PlannedFile> files, ProjectStore store)
    {
        var joined = datasets.ToList();
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (store.VersionOf(file.Path) is not { } version) continue;
            var pinned = $"{version.Dataset}@{version.Hash}";
            if (joined.Find(dataset => dataset.Pinned == pinned) is not { } dataset)
            {
                dataset = new PlannedDataset(version.Tags is [var tag, ..] ? $"{version.Dataset}#{tag}" : version.Reference, pinned, file.Cell);
                joined.Add(dataset);
            }

            versions[file.Path] = dataset.Reference;
        }

        return (joined, versions);
    }
}
