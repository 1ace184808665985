using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>
/// Records the data that a run reads from files: as the version that holds the bytes, or, when none does, as the policy of the project has it. A file
/// is looked at again only after it has changed.
/// </summary>
internal sealed class RunReads(Run run, string root, UncommittedReadPolicy policy, IRunEnvironment? environment)
{
    private static readonly AsyncLocal<bool> CommitsRead = new();

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Length, DateTime Written)> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foldersTold = new(StringComparer.Ordinal);

    /// <summary>True while data is committed only because it was read, which is no writing of the run.</summary>
    public static bool IsCommitting => CommitsRead.Value;

    /// <summary>Records a read of a file or folder, before it is read.</summary>
    /// <exception cref="SolventException"><c>uncommitted-read</c> by the policy <c>refuse</c>; what a commit throws by the policy <c>auto</c>.</exception>
    public void Add(string path, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!IsOurs(path) || !IsNew(path)) return;
            var repository = DatasetRepository.Open(root);
            var versions = Find(repository, path, cancellationToken);
            foreach (var version in versions) run.Use(version);
            if (versions.Count == 0) Apply(repository, path, cancellationToken);
            Remember(path);
        }
    }

    private IReadOnlyList<DatasetVersion> Find(DatasetRepository repository, string path, CancellationToken cancellationToken)
    {
        try
        {
            return repository.FindContentAsync(path, cancellationToken).GetAwaiter().GetResult();
        }
        catch (SolventException) when (policy is UncommittedReadPolicy.Warn)
        {
            // What is wrong with the file, whoever reads it finds out.
            return [];
        }
    }

    private void Apply(DatasetRepository repository, string path, CancellationToken cancellationToken)
    {
        var notice = new UncommittedRead(path, repository.NameFor(path), run.Id, environment);
        switch (policy)
        {
            case UncommittedReadPolicy.Refuse:
                throw notice.Refusal();
            case UncommittedReadPolicy.Auto:
                var version = Commit(repository, path, notice.Dataset, cancellationToken);
                run.Use(version);
                Tell(notice.Committed(version), isWarning: false);
                break;
            default:
                if (File.Exists(path) || _foldersTold.Add(path)) Tell(notice.Warning(), isWarning: true);
                break;
        }
    }

    private DatasetVersion Commit(DatasetRepository repository, string path, string dataset, CancellationToken cancellationToken)
    {
        CommitsRead.Value = true;
        try
        {
            var options = new CommitOptions { Message = $"read by run {run.Id}", RecordsOrigin = false };
            return repository.CommitAsync(path, dataset, options, cancellationToken).GetAwaiter().GetResult().Version;
        }
        finally
        {
            CommitsRead.Value = false;
        }
    }

    private void Tell(string message, bool isWarning)
    {
        if (environment is not null) environment.Tell(message, isWarning);
        else Console.Error.WriteLine(message);
    }

    /// <summary>
    /// Copies of versions are recorded as versions. Of other files, a notebook reads all for its run; a program may have runs of several projects, and reads
    /// those of the project and, when it works there, all others.
    /// </summary>
    private bool IsOurs(string path)
    {
        if (IsBelow(path, Path.Combine(root, ".solvent")) || !Directory.Exists(root)) return false;
        return environment is not null || IsBelow(path, root) || StoreDirectory.Find().Root == root;
    }

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A folder says nothing about its files: it is looked at each time, which costs little where nothing has changed.</summary>
    private bool IsNew(string path) => !_seen.TryGetValue(path, out var seen) || Stamp(path) != seen;

    private void Remember(string path)
    {
        if (Stamp(path) is { } stamp) _seen[path] = stamp;
    }

    private static (long Length, DateTime Written)? Stamp(string path) => new FileInfo(path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : null;
}
