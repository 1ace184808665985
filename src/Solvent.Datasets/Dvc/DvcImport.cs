namespace Solvent.Datasets;

/// <summary>Makes versions of what DVC keeps. An output that cannot be imported does not stop the others.</summary>
internal sealed class DvcImport(DatasetStore store, DvcImportOptions options)
{
    private readonly List<DvcImportResult> _results = [];

    /// <summary>Imports all outputs that the files name.</summary>
    /// <param name="paths">Full paths of <c>.dvc</c> files, <c>dvc.lock</c> files and folders, which are searched.</param>
    /// <param name="cancellationToken">Stops the import; what was committed stays.</param>
    /// <exception cref="SolventException"><c>dvc-nothing-found</c>, <c>name-for-several</c>, <c>invalid-name</c>.</exception>
    public async Task<IReadOnlyList<DvcImportResult>> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (options.Name is { } wanted) DatasetName.Require(wanted, "dataset");
        var files = paths.SelectMany(DvcFiles.Below).Distinct(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw NothingFound(paths);
        var outs = files.SelectMany(Outs).ToList();
        if (options.Name is not null && outs.Count + _results.Count > 1) throw NameForSeveral(outs.Count + _results.Count);

        var names = new DvcNames(store, outs);
        var (done, total) = (0L, outs.Sum(found => found.Found.Bytes ?? 0));
        foreach (var (found, project) in outs)
        {
            var progress = options.Progress is { } all ? new PartialProgress(all, done, total) : null;
            await TryAsync(found.Entry, found.Hash, async () => await ImportAsync(found, project, names, progress, cancellationToken));
            options.Progress?.Report(new CommitProgress(done += found.Bytes ?? 0, total));
        }

        store.Stats.Save();
        return [.. _results.OrderBy(result => result.File, StringComparer.Ordinal).ThenBy(result => result.Path, StringComparer.Ordinal)];
    }

    /// <summary>The outputs of a file that can be imported; the others become results.</summary>
    private List<(DvcOut Found, DvcProject Project)> Outs(string file)
    {
        var outs = new List<(DvcOut, DvcProject)>();
        try
        {
            var project = DvcProject.TryFind(Path.GetDirectoryName(file)!) ?? throw NoProject(file);
            foreach (var entry in DvcEntry.ReadAll(file)) TryAsync(entry, hash: null, () =>
            {
                outs.Add((DvcOut.Of(entry, project), project));
                return Task.FromResult<DvcImportResult?>(null);
            }).GetAwaiter().GetResult();
        }
        catch (SolventException problem)
        {
            _results.Add(new DvcImportResult(store.Directory.RelativePath(file), Path: null, Hash: null, Version: null, Created: false, problem));
        }

        return outs;
    }

    private async Task TryAsync(DvcEntry entry, string? hash, Func<Task<DvcImportResult?>> run)
    {
        try
        {
            if (await run() is { } result) _results.Add(result);
        }
        catch (SolventException problem)
        {
            _results.Add(new DvcImportResult(store.Directory.RelativePath(entry.File), entry.Path, hash, Version: null, Created: false, problem));
        }
    }

    private async Task<DvcImportResult?> ImportAsync(DvcOut found, DvcProject project, DvcNames names, IProgress<CommitProgress>? progress, CancellationToken cancellationToken)
    {
        var files = await new DvcContents(store, project.Cache, found).FindAsync(cancellationToken);
        var name = options.Name ?? names.Of(found);
        var file = store.Directory.RelativePath(found.Entry.File);
        if (Known(name, found, files) is { } known) return new DvcImportResult(file, found.Entry.Path, found.Hash, known, Created: false, Problem: null);
        CommitSource source = found.IsFolder ? new DvcFolderSource(store, found.Path, files) : new DvcFileSource(store, found.Path, files[0]);
        var commit = new CommitOptions { Author = options.Author, Message = $"from DVC: {file}, MD5 {found.Hash}", RecordsOrigin = false, Progress = progress };
        var result = await new Commit(store, store.Time).RunAsync(source, name, commit, cancellationToken);
        return new DvcImportResult(file, found.Entry.Path, found.Hash, result.Version, result.Created, Problem: null) { Notices = result.Notices };
    }

    /// <summary>The version that an earlier import, or anybody, made of the same bytes.</summary>
    private DatasetVersion? Known(string name, DvcOut found, IReadOnlyList<DvcContent> files)
    {
        var hash = found.IsFolder
            ? ObjectHash.Of(FolderManifest.Write(files.Select(file => new DatasetFile(file.Path, file.Content.Sha256.ToString(), file.Content.Bytes)))).ToString()
            : files[0].Content.Sha256.ToString();
        var kind = found.IsFolder ? DatasetKind.Folder : DatasetKind.File;
        return files.All(file => store.Contents.IsComplete(file.Content.Sha256)) && store.Contents.IsComplete(ObjectHash.Parse(hash))
            ? store.Versions.TryVersions(name).LastOrDefault(version => version.Kind == kind && string.Equals(version.Hash, hash, StringComparison.Ordinal))
            : null;
    }

    private static SolventException NothingFound(IReadOnlyList<string> paths) => new("dvc-nothing-found", $"There is no '*.dvc' and no 'dvc.lock' in '{string.Join("', '", paths)}'.")
    {
        File = paths.Count == 1 ? paths[0] : null,
        Hint = "Name the files, or a folder that has them.",
    };

    private static SolventException NoProject(string file) => new("dvc-not-found", $"'{file}' is in no project of DVC: there is no folder '.dvc' above it.")
    {
        File = file,
        Hint = "The data is found through '.dvc/cache'; import from the folder that DVC works in.",
    };

    private static SolventException NameForSeveral(int count) => new("name-for-several", $"One name cannot be given to {count} outputs.")
    {
        Hint = "Name one '.dvc' file with --name, or leave --name out.",
        ExitCode = SolventException.WrongUsage,
    };
}
