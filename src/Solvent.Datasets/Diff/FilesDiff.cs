namespace Solvent.Datasets;

/// <summary>How the files of two versions differ, by path.</summary>
/// <param name="Added">Files that only the second version has.</param>
/// <param name="Removed">Files that only the first version has.</param>
/// <param name="Changed">Files of both with other bytes.</param>
/// <param name="Renamed">Files whose bytes stand under another path.</param>
/// <param name="Unchanged">The number of files with the same path and bytes.</param>
public sealed record FilesDiff(
    IReadOnlyList<DatasetFile> Added, IReadOnlyList<DatasetFile> Removed, IReadOnlyList<ChangedFile> Changed, IReadOnlyList<RenamedFile> Renamed, long Unchanged)
{
    /// <summary>Compares two lists of files.</summary>
    internal static FilesDiff Of(IReadOnlyList<DatasetFile> from, IReadOnlyList<DatasetFile> to)
    {
        var (before, after) = (ByPath(from), ByPath(to));
        var both = after.Keys.Where(before.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var changed = both.Where(path => before[path].Hash != after[path].Hash).ToList();
        var removed = before.Values.Where(file => !after.ContainsKey(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var added = after.Values.Where(file => !before.ContainsKey(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var renamed = Renames(removed, added);
        return new FilesDiff(
            [.. added.ExceptBy(renamed.Select(rename => rename.To), file => file.Path)],
            [.. removed.ExceptBy(renamed.Select(rename => rename.From), file => file.Path)],
            [.. changed.Select(path => new ChangedFile(path, before[path].Hash, after[path].Hash, before[path].Bytes, after[path].Bytes))],
            renamed,
            both.Count - changed.Count);
    }

    /// <summary>Pairs files of the same bytes in the order of their paths; those that keep their name first.</summary>
    private static List<RenamedFile> Renames(List<DatasetFile> removed, List<DatasetFile> added)
    {
        var open = removed.Where(file => file.Bytes > 0).GroupBy(file => file.Hash).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var renamed = new List<RenamedFile>();
        foreach (var file in added)
        {
            if (!open.TryGetValue(file.Hash, out var candidates) || candidates.Count == 0) continue;
            var source = candidates.Find(candidate => Path.GetFileName(candidate.Path) == Path.GetFileName(file.Path)) ?? candidates[0];
            candidates.Remove(source);
            renamed.Add(new RenamedFile(source.Path, file.Path, file.Bytes));
        }

        return renamed;
    }

    private static Dictionary<string, DatasetFile> ByPath(IReadOnlyList<DatasetFile> files) => files.ToDictionary(file => file.Path, StringComparer.Ordinal);
}
