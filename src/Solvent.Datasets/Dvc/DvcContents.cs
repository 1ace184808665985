using System.Security.Cryptography;

namespace Solvent.Datasets;

/// <summary>Finds the bytes of an output, in the cache or else in the work tree, and compares them with their MD5.</summary>
internal sealed class DvcContents(DatasetStore store, DvcCache cache, DvcOut found)
{
    /// <summary>The files of the output; one for an output that is a file.</summary>
    /// <exception cref="SolventException"><c>dvc-content-missing</c>, <c>dvc-content-damaged</c>, <c>dvc-list-invalid</c>, <c>dvc-file-invalid</c>, <c>read-failed</c>.</exception>
    public async Task<IReadOnlyList<DvcContent>> FindAsync(CancellationToken cancellationToken)
    {
        if (!found.IsFolder)
        {
            var file = await FindAsync("", found.Md5, found.Path, cancellationToken);
            RequireSize(file.Content.Bytes, files: 1);
            return [file];
        }

        if (cache.TryFind(found.Hash, found.IsLegacy) is not { } list) return await FromWorkTreeAsync(cancellationToken);
        var listed = await Md5Content.OfAsync(list, cancellationToken);
        if (!string.Equals(listed.Md5, found.Md5, StringComparison.Ordinal)) throw Damaged(list);
        var entries = Read(list);
        var files = new DvcContent[entries.Count];
        await Parallel.ForAsync(0, entries.Count, cancellationToken, async (index, token) =>
        {
            var (path, md5) = entries[index];
            files[index] = await FindAsync(path, md5, Path.Combine(found.Path, path), token);
        });
        RequireSize(files.Sum(file => file.Content.Bytes), files.Length);
        return files;
    }

    private async Task<DvcContent> FindAsync(string path, string md5, string workTree, CancellationToken cancellationToken)
    {
        var cached = cache.TryFind(md5, found.IsLegacy);
        foreach (var place in new[] { cached, workTree }.OfType<string>().Where(File.Exists))
        {
            var started = store.Time.GetUtcNow();
            var content = await Md5Content.OfAsync(place, cancellationToken);
            var isIt = string.Equals(content.Md5, md5, StringComparison.Ordinal)
                || (found.IsLegacy && string.Equals(await Md5Content.OfTextAsync(place, cancellationToken), md5, StringComparison.Ordinal));
            if (!isIt) continue;
            store.Stats.Remember(place, content.Stamp, content.Sha256, started);
            return new DvcContent(path, place, content);
        }

        throw cached is null ? Missing(path, md5) : Damaged(cached);
    }

    /// <summary>Without the list of the files, the folder in the work tree is right if its own list would have the MD5.</summary>
    private async Task<IReadOnlyList<DvcContent>> FromWorkTreeAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(found.Path)) throw Missing("", found.Hash);
        var there = new FolderSource(found.Path, Pattern: null).Files();
        var files = new DvcContent[there.Count];
        await Parallel.ForAsync(0, there.Count, cancellationToken, async (index, token) =>
        {
            var place = Path.Combine(found.Path, there[index].Path);
            files[index] = new DvcContent(there[index].Path, place, await Md5Content.OfAsync(place, token));
        });
        var list = DvcFolderList.Write(files.Select(file => (file.Path, file.Content.Md5)));
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        md5.AppendData(list);
        if (!string.Equals(Convert.ToHexStringLower(md5.GetHashAndReset()), found.Md5, StringComparison.Ordinal)) throw Missing("", found.Hash);
        RequireSize(files.Sum(file => file.Content.Bytes), files.Length);
        return files;
    }

    private IReadOnlyList<(string Path, string Md5)> Read(string list)
    {
        try
        {
            return DvcFolderList.Read(list);
        }
        catch (InvalidDataException exception)
        {
            throw new SolventException("dvc-list-invalid", $"The list of the files of '{found.Entry.Path}' cannot be trusted: {exception.Message}.", exception)
            {
                File = list,
                Hint = "Its MD5 is right, so whoever wrote it wrote it so. Nothing of the folder was imported.",
            };
        }
    }

    private void RequireSize(long bytes, long files)
    {
        if (found.Bytes is { } size && size != bytes)
        {
            throw DvcYaml.Invalid(found.Entry.File, line: null, FormattableString.Invariant($"'{found.Entry.Path}' should have {size} bytes, but what has its MD5 has {bytes}"));
        }

        if (found is { IsFolder: true, Files: { } count } && count != files)
        {
            throw DvcYaml.Invalid(found.Entry.File, line: null, FormattableString.Invariant($"'{found.Entry.Path}' should have {count} files, but what has its MD5 has {files}"));
        }
    }

    private SolventException Missing(string path, string md5)
    {
        var what = path.Length == 0 ? $"'{found.Entry.Path}'" : $"'{path}' of '{found.Entry.Path}'";
        return new SolventException("dvc-content-missing", $"The content of {what} with the MD5 {md5} is neither in the cache '{cache.Folder}' nor in the work tree.")
        {
            File = found.Entry.File,
            Hint = $"Run 'dvc fetch {Path.GetFileName(found.Entry.File)}', then import again.",
        };
    }

    private SolventException Damaged(string place) => new("dvc-content-damaged", $"'{place}' does not have the MD5 that its name says, and '{found.Entry.Path}' needs it.")
    {
        File = place,
        Hint = $"Remove the file, run 'dvc fetch {Path.GetFileName(found.Entry.File)}', then import again.",
    };
}
