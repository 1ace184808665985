namespace Solvent.Datasets;

/// <summary>What a commit takes its content from.</summary>
internal abstract class CommitSource(DatasetStore store, string path)
{
    protected DatasetStore Store { get; } = store;

    /// <summary>Full path of the file or folder.</summary>
    protected string FullPath { get; } = path;

    /// <summary>The name of the file or folder.</summary>
    public string Name => System.IO.Path.GetFileName(FullPath) is { Length: > 0 } name ? FolderManifest.IsKept(name) ? name.TrimStart('.') : name : "root";

    /// <summary>The glob that chooses files of a folder, if one was given.</summary>
    public virtual string? Pattern => null;

    /// <summary>The path relative to the root, with <c>/</c>; <see langword="null"/> outside of it, and in what git or Solvent keep for themselves.</summary>
    public string? TrackedPath
    {
        get
        {
            var relative = System.IO.Path.GetRelativePath(Store.Directory.Root, FullPath).Replace('\\', '/');
            var isForeign = System.IO.Path.IsPathRooted(relative)
                || relative is ".."
                || relative.StartsWith("../", StringComparison.Ordinal)
                || relative.Split('/').Any(FolderManifest.IsKept);
            return isForeign ? null : relative;
        }
    }

    /// <summary>The expectations that stand beside the file or folder; <see langword="null"/> when there are none.</summary>
    public Task<byte[]?> ReadSuiteAsync(List<string> notices, CancellationToken cancellationToken) => SuiteFile.ReadAsync(FullPath, notices, cancellationToken);

    /// <summary>The source that a path stands for: a file, a folder, or a glob.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>.</exception>
    public static CommitSource Of(string path, DatasetStore store)
    {
        if (System.IO.Directory.Exists(path)) return new FolderCommitSource(store, new FolderSource(System.IO.Path.TrimEndingDirectorySeparator(path), Pattern: null));
        return FolderSource.OfGlob(path) is { } glob ? new FolderCommitSource(store, glob) : new FileCommitSource(store, path, FileStamp.Read(path));
    }

    /// <summary>Adds the content to a batch, as far as the store does not have it.</summary>
    public abstract Task<CommittedContent> AddAsync(
        ObjectBatch batch, IReadOnlyList<DatasetVersion> known, CommitOptions options, CancellationToken cancellationToken);
}
