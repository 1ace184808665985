using Solvent.Promotion.Updating.Disk;

namespace Solvent.Promotion.Updating.Merging;

/// <summary>Files that have another name than before: because the notebook calls a step otherwise, or because somebody has moved them.</summary>
internal static class Renames
{
    private static readonly string[] BuildFolders = ["bin", "obj", "artifacts", "node_modules"];

    /// <summary>Of files that are generated no more, those that are generated under another name now: the old name by the new one.</summary>
    public static IReadOnlyDictionary<string, string> OfNotebook(PromotedFolder folder, IReadOnlyDictionary<string, string> generated)
    {
        var gone = folder.Manifest.Files.Keys.Where(path => !generated.ContainsKey(path)).ToList();
        var added = generated.Where(file => !folder.Manifest.Files.ContainsKey(file.Key)).ToList();
        return Pair(gone.Select(path => (path, folder.BaseOf(path))), added.Select(file => (file.Key, (string?)file.Value)));
    }

    /// <summary>Of generated files that are not there any more, those that somebody has moved: where each is now, by the name that it had.</summary>
    public static IReadOnlyDictionary<string, string> ByHand(PromotedFolder folder)
    {
        var gone = folder.Manifest.Files.Keys.Where(path => !File.Exists(folder.FullPath(path))).ToList();
        if (gone.Count == 0) return new Dictionary<string, string>(StringComparer.Ordinal);
        var endings = gone.Select(Path.GetExtension).ToHashSet(StringComparer.Ordinal);
        var others = FilesOf(folder.Path).Where(path => endings.Contains(Path.GetExtension(path)) && !folder.Manifest.Files.ContainsKey(path));
        return Pair(others.Select(path => (path, folder.Read(path)?.Text)), gone.Select(path => (path, folder.BaseOf(path))));
    }

    /// <summary>The one of <paramref name="sources"/> that each of <paramref name="targets"/> has most in common with; each is taken once.</summary>
    private static Dictionary<string, string> Pair(IEnumerable<(string Path, string? Text)> sources, IEnumerable<(string Path, string? Text)> targets)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = targets.Where(target => target.Text is not null).ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var similar = sources.Where(source => source.Text is not null)
            .SelectMany(source => known.Where(target => Path.GetExtension(target.Path) == Path.GetExtension(source.Path))
                .Select(target => (Source: source.Path, Target: target.Path, Similarity: TextSimilarity.Of(source.Text!, target.Text!))))
            .Where(pair => pair.Similarity >= TextSimilarity.Least)
            .OrderByDescending(pair => pair.Similarity).ThenBy(pair => pair.Target, StringComparer.Ordinal).ThenBy(pair => pair.Source, StringComparer.Ordinal);
        foreach (var (source, target, _) in similar)
        {
            if (!pairs.ContainsKey(target) && taken.Add(source)) pairs[target] = source;
        }

        return pairs;
    }

    private static IEnumerable<string> FilesOf(string root)
    {
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (folders.TryPop(out var folder))
        {
            foreach (var below in folder.EnumerateDirectories().Where(below => !below.Name.StartsWith('.') && !BuildFolders.Contains(below.Name, StringComparer.Ordinal) && below.LinkTarget is null)) folders.Push(below);
            foreach (var file in folder.EnumerateFiles()) yield return Path.GetRelativePath(root, file.FullName).Replace('\\', '/');
        }
    }
}
