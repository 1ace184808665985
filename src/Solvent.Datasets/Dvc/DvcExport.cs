namespace Solvent.Datasets;

/// <summary>Writes a version as DVC keeps data: its contents in the cache, then the <c>.dvc</c> file that names them.</summary>
internal sealed class DvcExport(DatasetStore store, DatasetVersion version, DvcExportOptions options)
{
    private long _added;
    private long _done;

    public async Task<DvcExportResult> RunAsync(CancellationToken cancellationToken)
    {
        var file = FilePlace();
        var project = DvcProject.TryFind(Path.GetDirectoryName(file)!) ?? await InitAsync(file, cancellationToken);
        if (!project.Contains(file)) throw NoPlace($"'{file}' is a place that git, DVC or Solvent keep for themselves");
        var files = await store.Contents.FilesAsync(version, cancellationToken);
        var hashes = new string[files.Count];
        var bytes = files.Sum(entry => entry.Bytes);
        await Parallel.ForAsync(0, files.Count, cancellationToken, async (index, token) =>
        {
            hashes[index] = await AddAsync(project, (stream, stop) => store.Contents.CopyToAsync(version, files[index].Hash, stream, stop), suffix: "", token);
            options.Progress?.Report(new CommitProgress(Interlocked.Add(ref _done, files[index].Bytes), bytes));
        });
        var hash = version.Kind == DatasetKind.File ? hashes[0] : await AddListAsync(project, files.Select((entry, index) => (entry.Path, hashes[index])), cancellationToken);
        var text = DvcFileText.Write(version, hash, bytes);
        var isWritten = await WriteAsync(file, text, cancellationToken);
        await DvcGitIgnore.AddAsync(project.Root, Path.GetDirectoryName(file)!, version.FileName, cancellationToken);
        return new DvcExportResult(version, file, hash, isWritten, _added);
    }

    private string FilePlace()
    {
        if (options.To is { } to) return Path.Combine(Path.GetFullPath(to), version.FileName + DvcEntry.Extension);
        if (version.TrackedPath is null or ".") throw NoPlace($"{version.Reference} was committed from {(version.TrackedPath is null ? "outside of" : "")} '{store.Directory.Root}'");
        if (version.Pattern is { } pattern) throw NoPlace($"{version.Reference} holds the files '{pattern}' of '{version.TrackedPath}', and DVC would take the folder to hold no others");
        return Path.Combine(store.Directory.Root, version.TrackedPath + DvcEntry.Extension);
    }

    private async Task<DvcProject> InitAsync(string file, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(file)!;
        var isInRoot = FolderManifest.IsInside(Path.GetRelativePath(store.Directory.Root, file).Replace('\\', '/'));
        if (options.Init) return await DvcProject.CreateAsync(isInRoot ? store.Directory.Root : folder, cancellationToken);
        throw new SolventException("dvc-not-found", $"'{folder}' is in no project of DVC: there is no folder '.dvc' above it.")
        {
            File = folder,
            Hint = "Run 'dvc init', or export with --init, which makes the folder '.dvc'.",
        };
    }

    private async Task<string> AddAsync(DvcProject project, Func<Stream, CancellationToken, Task> write, string suffix, CancellationToken cancellationToken)
    {
        var (md5, _, isAdded) = await project.Cache.AddAsync(write, suffix, cancellationToken);
        if (isAdded) Interlocked.Increment(ref _added);
        return md5 + suffix;
    }

    private Task<string> AddListAsync(DvcProject project, IEnumerable<(string Path, string Md5)> files, CancellationToken cancellationToken)
    {
        var list = DvcFolderList.Write(files);
        return AddAsync(project, (stream, token) => stream.WriteAsync(list, token).AsTask(), DvcFolderList.Suffix, cancellationToken);
    }

    private async Task<bool> WriteAsync(string file, string text, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
        {
            if (string.Equals(await File.ReadAllTextAsync(file, cancellationToken), text, StringComparison.Ordinal)) return false;
            if (!options.Force && !DvcFileText.SaysNoMore(file)) throw Exists(file);
        }

        await AtomicFile.WriteAllTextAsync(file, text, cancellationToken);
        return true;
    }

    private static SolventException Exists(string file) => new("dvc-file-exists", $"'{file}' says more than where the data is, and the export would lose it.")
    {
        File = file,
        Hint = "Choose another folder with --to, or overwrite the file with --force.",
    };

    private static SolventException NoPlace(string why) => new("dvc-no-place", $"There is no place for a '.dvc' file: {why}.")
    {
        Hint = "Name a folder for it with --to.",
        ExitCode = SolventException.WrongUsage,
    };
}
