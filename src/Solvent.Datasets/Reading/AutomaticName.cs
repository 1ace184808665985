using System.Globalization;

namespace Solvent.Datasets;

/// <summary>Names the dataset that a file goes into when nobody says.</summary>
internal static class AutomaticName
{
    /// <summary>
    /// The dataset that was last committed from the file; else the name of the file without its extensions, with a number behind it when another
    /// dataset has the name.
    /// </summary>
    public static string Of(string path, VersionCatalog catalog, StoreDirectory directory)
    {
        var tracked = directory.RelativePath(path);
        var newest = catalog.ByDataset().Select(versions => versions[^1]).ToList();
        if (newest.FirstOrDefault(version => version.TrackedPath == tracked) is { } known) return known.Dataset;
        var file = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        if (file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) file = file[..^3];
        var name = DatasetName.Suggest(Path.GetFileNameWithoutExtension(file)) ?? "data";
        var unique = name;
        for (var number = 2; newest.Exists(version => version.Dataset.Equals(unique, StringComparison.OrdinalIgnoreCase)); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return unique;
    }
}
