using System.Collections.Concurrent;

namespace Solvent.Datasets;

/// <summary>A folder version and the folder that it goes to.</summary>
internal sealed class FolderCheckout(DatasetStore store, DatasetVersion version, string target)
{
    public async Task<CheckoutResult> RunAsync(bool force, CancellationToken cancellationToken)
    {
        if (File.Exists(target))
        {
            throw new SolventException("write-failed", $"'{target}' is a file; {version.Reference} is a folder.") { File = target, Hint = "Name a folder with --to." };
        }

        var files = await store.Contents.FilesAsync(version, cancellationToken);
        RefuseLinksOut(files);
        var (tracked, untracked) = await OthersAsync(files, cancellationToken);
        var toWrite = new ConcurrentBag<FileCheckout>();
        var lost = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(files, cancellationToken, async (file, token) =>
        {
            var checkout = new FileCheckout(store, version, file.Hash, PathOf(file.Path));
            if (await checkout.IsThereAsync(token)) return;
            if (!force && await checkout.WouldLoseAsync(token)) lost.Add(file.Path);
            toWrite.Add(checkout);
        });
        if (!lost.IsEmpty) throw WouldLose.Files(version, target, [.. lost.Order(StringComparer.Ordinal)]);

        Directory.CreateDirectory(target);
        AbandonedCopies.Remove(target, "*", SearchOption.AllDirectories, store.Time.GetUtcNow());
        await Parallel.ForEachAsync(toWrite, cancellationToken, async (file, token) => await file.WriteAsync(force, token));
        foreach (var path in tracked) Remove(path);
        return new CheckoutResult(version, target, Written: !toWrite.IsEmpty || tracked.Count > 0)
        {
            FilesWritten = toWrite.Count,
            FilesRemoved = tracked.Count,
            Untracked = untracked,
        };
    }

    private string PathOf(string path) => Path.Combine(target, path);

    /// <summary>The files in the folder that the version does not have: those that are stored as files of other versions, and the others.</summary>
    private async Task<(IReadOnlyList<string> Tracked, IReadOnlyList<string> Untracked)> OthersAsync(IReadOnlyList<DatasetFile> files, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(target)) return ([], []);
        var own = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var others = new FolderSource(target, Pattern: null).Files().Where(file => !own.Contains(file.Path)).ToList();
        if (others.Count == 0) return ([], []);
        var known = new HashSet<(string Path, string Hash)>();
        foreach (var other in store.Versions.Versions(version.Dataset).Where(other => other.Kind == DatasetKind.Folder))
        {
            known.UnionWith((await store.Contents.TryManifestAsync(other, cancellationToken)).Select(file => (file.Path, file.Hash)));
        }

        var (tracked, untracked) = (new List<string>(), new List<string>());
        foreach (var (path, _) in others)
        {
            var hash = await store.Stats.HashAsync(PathOf(path), cancellationToken);
            var isStored = known.Contains((path, hash)) && store.Contents.IsComplete(ObjectHash.Parse(hash));
            (isStored ? tracked : untracked).Add(path);
        }

        return (tracked, untracked);
    }

    private void Remove(string path)
    {
        try
        {
            File.Delete(PathOf(path));
            for (var folder = Path.GetDirectoryName(PathOf(path))!; folder.Length > target.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(PathOf(path), exception) is { } failure) throw failure;
            throw;
        }
    }

    /// <summary>A link in the folder must not carry a file out of it.</summary>
    private void RefuseLinksOut(IReadOnlyList<DatasetFile> files)
    {
        var folders = files.SelectMany(file => Above(file.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in folders.Where(folder => new DirectoryInfo(PathOf(folder)).LinkTarget is not null))
        {
            throw new SolventException("checkout-through-link", $"'{PathOf(folder)}' is a link; files of {version.Reference} would be written to where it leads.")
            {
                File = PathOf(folder),
                Hint = "Remove the link, or choose another place with --to.",
            };
        }
    }

    private static IEnumerable<string> Above(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..end];
    }
}
