using System.Text.RegularExpressions;

namespace Solvent.Datasets;

/// <summary>
/// Names of the datasets for outputs: the one that follows the path already, the one that the output was exported from, the name of the file without its
/// extension, or its whole path when several outputs have that name.
/// </summary>
internal sealed partial class DvcNames
{
    private readonly DatasetStore _store;
    private readonly HashSet<string> _ambiguous;
    private readonly Dictionary<string, string?> _followed;

    public DvcNames(DatasetStore store, IEnumerable<(DvcOut Found, DvcProject Project)> outs)
    {
        _store = store;
        _followed = store.Versions.Names().ToDictionary(name => name, name => store.Versions.Versions(name)[^1].TrackedPath, StringComparer.OrdinalIgnoreCase);
        _ambiguous = outs.Select(found => found.Found.Path)
            .Distinct(StringComparer.Ordinal)
            .CountBy(Short, StringComparer.OrdinalIgnoreCase)
            .Where(count => count.Value > 1)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <exception cref="SolventException"><c>name-taken</c> when all names are those of other data.</exception>
    public string Of(DvcOut found)
    {
        var path = _store.Directory.RelativePath(found.Path);
        if (_followed.FirstOrDefault(dataset => string.Equals(dataset.Value, path, StringComparison.Ordinal)).Key is { } following) return following;
        var candidates = new List<string>();
        if (found.Entry.Exported is { } exported)
        {
            if (_store.Versions.TryVersions(exported.Dataset).Any(version => string.Equals(version.Hash, exported.Hash, StringComparison.Ordinal))) return exported.Dataset;
            candidates.Add(exported.Dataset);
        }

        if (!_ambiguous.Contains(Short(found.Path))) candidates.Add(Short(found.Path));
        candidates.Add(Portable(Path.ChangeExtension(path, null)));
        candidates.Add(Portable(path));
        foreach (var name in candidates.Where(name => DatasetName.IsValid(name) && _followed.TryAdd(name, path))) return name;
        throw new SolventException("name-taken", $"There is no free name for the dataset of '{path}': '{candidates[^1]}' has other data.")
        {
            File = found.Entry.File,
            Hint = "Import it alone and choose a name: solvent dataset import-dvc FILE --name NAME.",
        };
    }

    private static string Short(string path) => Portable(Path.GetFileNameWithoutExtension(path));

    private static string Portable(string text) => Foreign().Replace(text, "-").Trim('-', '.', '_');

    [GeneratedRegex("[^a-zA-Z0-9._-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Foreign();
}
