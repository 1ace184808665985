using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Runner;

/// <summary>
/// A copy of a project in which a run can be made again: the files of its commit with its uncommitted changes, the dataset versions that it read at their paths and under
/// their names, and a store that knows no others. The project itself is not touched.
/// </summary>
internal sealed class ProjectCopy : IDisposable
{
    private static readonly string[] BuildFolders = ["bin", "obj", ".git"];

    private readonly RunRecord _run;
    private readonly ExperimentStore _store;
    private readonly DirectoryInfo _folder;
    private readonly List<string> _sources = [];
    private readonly List<ReproducedPart> _lost = [];
    private PartVerdict _verdict = PartVerdict.Same;
    private string? _advice;

    private ProjectCopy(RunRecord run, ExperimentStore store)
    {
        (_run, _store) = (run, store);
        // On the file system of the store, where files can be linked and moved, and where git looks at nothing.
        _folder = Directory.CreateDirectory(Path.Combine(store.Root, ".solvent", "tmp", $"reproduce-{run.Id}-{Guid.NewGuid():N}"));
        Root = _folder.FullName;
    }

    /// <summary>The folder that stands for the root of the project.</summary>
    public string Root { get; private set; }

    /// <summary>The folder of the whole copy.</summary>
    public string Folder => _folder.FullName;

    /// <summary>What has become of the files that belong to the code.</summary>
    public ReproducedPart Sources => new("sources", _verdict, _sources) { Advice = _advice };

    /// <summary>Dataset versions that cannot be had.</summary>
    public IReadOnlyList<ReproducedPart> Lost => _lost;

    /// <summary>The notebook in the copy.</summary>
    public string Notebook => Path.ChangeExtension(Path.GetFullPath(_run.Notebook is { } notebook && !Path.IsPathRooted(notebook) ? notebook : "notebook.ipynb", Root), ".ipynb");

    /// <summary>Makes the copy.</summary>
    public static async Task<ProjectCopy> CreateAsync(RunRecord run, ExperimentStore store, CancellationToken cancellationToken)
    {
        var copy = new ProjectCopy(run, store);
        try
        {
            await copy.TakeCommitAsync();
            await copy.TakeDataAsync(cancellationToken);
            copy.TakeNamedFiles();
            Directory.CreateDirectory(Path.GetDirectoryName(copy.Notebook)!);
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            foreach (var file in _folder.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })) file.Attributes = FileAttributes.Normal;
            _folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is in the folder for temporary files, which a commit empties after a day.
        }
    }

    private async Task TakeCommitAsync()
    {
        if (_run.Commit is not { } commit)
        {
            _sources.Add("the run was recorded outside of git");
            return;
        }

        var git = await GitFiles.OpenAsync(_store.Root);
        if (git is null || !await git.CheckoutAsync(commit, Folder))
        {
            (_verdict, _advice) = (PartVerdict.Missing, $"Get the commit back: git fetch origin {commit}.");
            _sources.Add($"commit {commit[..12]} is not in the repository");
            return;
        }

        Root = Path.Combine(Folder, git.Prefix.TrimEnd('/'));
        Directory.CreateDirectory(Root);
        _sources.Add($"files of commit {commit[..12]}");
        await TakeChangesAsync();
    }

    private async Task TakeChangesAsync()
    {
        if (_run.Artifacts.FirstOrDefault(artifact => artifact.Kind == "diff") is not { } diff)
        {
            if (_run.Dirty is not true) return;
            _verdict = PartVerdict.Missing;
            _sources.Add("the work tree had changes that were not committed, and the run has no diff of them");
            return;
        }

        var patch = Path.Combine(Folder, $".{Guid.NewGuid():N}.diff");
        try
        {
            _store.SaveArtifact(_run, diff, patch);
            if (await GitFiles.ApplyAsync(patch, Folder))
            {
                _sources.Add($"with the uncommitted changes of its artifact '{diff.Name}'");
                return;
            }

            _verdict = PartVerdict.Differs;
            _sources.Add($"the uncommitted changes of its artifact '{diff.Name}' do not apply");
        }
        catch (SolventException exception)
        {
            (_verdict, _advice) = (PartVerdict.Missing, exception.Hint);
            _sources.Add(exception.Message);
        }
        finally
        {
            File.Delete(patch);
        }
    }

    private async Task TakeDataAsync(CancellationToken cancellationToken)
    {
        var repository = DatasetRepository.Open(_store.Root);
        var versions = new List<CopiedVersion>();
        foreach (var dataset in _run.Datasets.Where(dataset => dataset.Mode is DatasetAccess.Read))
        {
            if (repository.Find(dataset.Reference, dataset.Hash) is { } version) versions.Add(new CopiedVersion(dataset.Name, dataset.Version, version));
            else Lose(dataset, $"The version was removed: {dataset.Reference} is in no list any more");
        }

        var written = _run.Datasets.Where(dataset => dataset.Mode is DatasetAccess.Write).Select(dataset => (dataset.Name, dataset.Version)).ToList();
        await StoreCopy.CreateAsync(_store.Root, Root, versions, written, cancellationToken);
        var copied = DatasetRepository.Open(Root);
        foreach (var version in versions.Where(version => version.Source.TrackedPath is not null))
        {
            try
            {
                await copied.CheckoutAsync($"{version.Dataset}@{version.Version}", to: null, force: true, cancellationToken);
            }
            catch (SolventException exception)
            {
                Lose(_run.Datasets.First(dataset => dataset.Name == version.Dataset && dataset.Version == version.Version), exception.Message.TrimEnd('.'));
            }
        }
    }

    private void Lose(RunDataset dataset, string why) => _lost.Add(new ReproducedPart("data", PartVerdict.Missing, [$"{dataset.Reference} cannot be restored: {why}"])
    {
        Advice = $"Get its bytes back: solvent dataset fetch {dataset.Reference}.",
    });

    /// <summary>Files that the cells name and that are in no commit are taken as they are, and told.</summary>
    private void TakeNamedFiles()
    {
        var here = Path.GetDirectoryName(Notebook)!;
        var there = Path.GetFullPath(Path.GetRelativePath(Root, here), _store.Root);
        var data = _lost.Count == 0 ? [] : _lost.SelectMany(part => part.Details).ToList();
        foreach (var name in NamedFiles.In(_run.Cells))
        {
            var (source, target) = (Path.GetFullPath(name, there), Path.GetFullPath(name, here));
            if (Path.IsPathRooted(name))
            {
                if (IsBelow(name, _store.Root) && File.Exists(name)) Tell($"'{name}' is named with its full path and was read where it is now");
            }
            else if (IsBelow(source, _store.Root) && IsBelow(target, Folder) && File.Exists(source) && !File.Exists(target) && data.Count == 0)
            {
                Take(source, target);
                Tell($"'{name}' is in no commit and no dataset version, and was taken as it is now");
            }
        }
    }

    private void Tell(string what)
    {
        if (_verdict == PartVerdict.Same) _verdict = PartVerdict.Differs;
        _advice ??= "Commit it to git, or to a dataset, before the next run.";
        _sources.Add(what);
    }

    private static void Take(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (!source.EndsWith("proj", StringComparison.Ordinal))
        {
            File.Copy(source, target);
            return;
        }

        // A project is nothing without the files beside it.
        var folder = Path.GetDirectoryName(source)!;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(folder, file);
            if (relative.Split(Path.DirectorySeparatorChar).Any(part => BuildFolders.Contains(part, StringComparer.Ordinal))) continue;
            var to = Path.Combine(Path.GetDirectoryName(target)!, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (!File.Exists(to)) File.Copy(file, to);
        }
    }

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
