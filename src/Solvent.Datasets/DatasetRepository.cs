using Solvent.Drift;

namespace Solvent.Datasets;

/// <summary>
/// The versions of the datasets of a project. Several instances, in one process or in several, may use the same store at once.
/// </summary>
public sealed class DatasetRepository
{
    private readonly DatasetStore _store;
    private readonly MaterializedFiles _materialized;

    internal DatasetRepository(StoreDirectory directory, TimeProvider time)
    {
        _store = new DatasetStore(directory, time);
        _materialized = new MaterializedFiles(_store);
    }

    /// <summary>The bytes of a version were handed out by this instance.</summary>
    public event EventHandler<VersionReadEventArgs>? VersionRead;

    /// <summary>A commit of this instance ended in a version, new or unchanged.</summary>
    public event EventHandler<VersionWrittenEventArgs>? VersionWritten;

    internal DatasetStore Store => _store;

    /// <summary>The full path of the folder that holds <c>.solvent</c>.</summary>
    public string Root => _store.Directory.Root;

    /// <summary>
    /// Opens the nearest store at or above <paramref name="directory"/> (the current directory when <see langword="null"/>), else the one that the
    /// first commit creates in the root of the git work tree, or in the directory itself without git.
    /// </summary>
    /// <exception cref="SolventException"><c>directory-not-found</c>, <c>store-too-new</c>, <c>store-corrupt</c>.</exception>
    public static DatasetRepository Open(string? directory = null) => new(StoreDirectory.Find(directory), TimeProvider.System);

    /// <summary>
    /// Makes the bytes of a file, or of the files of a folder, a version of a dataset. The bytes of the newest version, or of one that has a tag asked for,
    /// make no new version, but that version takes the tags.
    /// </summary>
    /// <param name="path">The file, the folder, or a glob such as <c>data/*.csv</c>; relative to the current directory.</param>
    /// <param name="name">The dataset: letters a-z, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="options">Message, tags, keys and progress.</param>
    /// <param name="cancellationToken">Stops the commit; nothing half-written remains.</param>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>read-failed</c>, <c>link-loop</c>, <c>file-changed</c>, <c>invalid-name</c>, <c>store-busy</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public async Task<CommitResult> CommitAsync(
        string path, string name, CommitOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new CommitOptions();
        if (options.RecordsOrigin) options = options with { Origin = new CommitOrigin(_store).Collect(options.Sources) };
        var result = await new Commit(_store, _store.Time).RunAsync(Path.GetFullPath(path), name, options, cancellationToken);
        NotifyWritten(result.Version, result.Created);
        return result;
    }

    /// <summary>The newest version of every dataset, by name.</summary>
    public IReadOnlyList<DatasetVersion> List() => [.. _store.Versions.ByDataset().Select(versions => versions[^1])];

    /// <summary>All versions of a dataset, newest first.</summary>
    /// <exception cref="SolventException"><c>dataset-not-found</c>, with the nearest name.</exception>
    public IReadOnlyList<DatasetVersion> Log(string name) => [.. _store.Versions.Versions(name).Reverse()];

    /// <summary>The version that <c>taxi</c>, <c>taxi@v3</c>, <c>taxi@latest</c>, <c>taxi@1f3a9c</c> or <c>taxi#tag</c> names.</summary>
    /// <exception cref="SolventException"><c>dataset-not-found</c>, <c>version-not-found</c>, <c>tag-not-found</c>, <c>reference-ambiguous</c>, <c>invalid-reference</c>.</exception>
    public DatasetVersion Resolve(string reference) => _store.Versions.Resolve(reference);

    /// <summary>Gives a version a tag, which moves to it when another version of the dataset has it.</summary>
    /// <exception cref="SolventException">As <see cref="Resolve"/>, and <c>invalid-name</c> for the tag.</exception>
    public async Task<DatasetVersion> TagAsync(string reference, string tag, CancellationToken cancellationToken = default)
    {
        DatasetName.Require(tag, "tag");
        var version = _store.Versions.Resolve(reference);
        await _store.Versions.TagAsync(version, [tag], cancellationToken);
        return _store.Versions.Resolve(version.Reference);
    }

    /// <summary>Takes a tag away; the version that had it stays.</summary>
    /// <param name="reference">The tag: <c>taxi#clean</c>.</param>
    /// <exception cref="SolventException"><c>dataset-not-found</c>, <c>tag-not-found</c>, <c>invalid-reference</c> for what is no tag.</exception>
    public DatasetVersion Untag(string reference)
    {
        var tag = VersionReference.Parse(reference).RequireTag(reference);
        var version = _store.Versions.Resolve(reference);
        _store.Versions.Untag(version, tag);
        return _store.Versions.Resolve(version.Reference);
    }

    /// <summary>
    /// Gives a dataset another name; versions, tags and runs keep finding it. The old name leads to it until another dataset takes it.
    /// Killed at any moment, the dataset has its old name or its new one.
    /// </summary>
    /// <exception cref="SolventException"><c>dataset-not-found</c>, <c>invalid-name</c>, <c>name-taken</c>, <c>store-busy</c>, <c>write-failed</c>.</exception>
    public Task<RenameResult> RenameAsync(string from, string to, CancellationToken cancellationToken = default)
        => new DatasetRename(_store).RunAsync(from, to, cancellationToken);

    /// <summary>Removes a version, or all of a dataset, unless something needs it. The bytes stay in the store until they are collected.</summary>
    /// <param name="what">A version, or the bare name of a dataset for all its versions.</param>
    /// <param name="uses">What runs use: never removed.</param>
    /// <param name="withTags">Whether versions with a tag are removed too.</param>
    /// <param name="cancellationToken">Stops waiting for others who use the store.</param>
    /// <exception cref="SolventException">As <see cref="Resolve"/>; <c>version-in-use</c>, naming the runs, versions or tags; <c>store-busy</c>, <c>write-failed</c>.</exception>
    public Task<RemoveResult> RemoveAsync(string what, IVersionUses uses, bool withTags = false, CancellationToken cancellationToken = default)
        => new VersionRemoval(_store, uses).RunAsync(what, withTags, cancellationToken);

    /// <summary>The versions that hold the bytes of a file or folder as it is now; none when some of it is in no version. Unchanged files are not read again.</summary>
    /// <param name="path">The file or folder, relative to the current directory.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>read-failed</c>, <c>file-changed</c>, <c>link-loop</c>.</exception>
    public Task<IReadOnlyList<DatasetVersion>> FindContentAsync(string path, CancellationToken cancellationToken = default)
        => new ContentSearch(_store).FindAsync(Path.GetFullPath(path), cancellationToken);

    /// <summary>
    /// The name of a dataset for a file or folder: that of the dataset that was last committed from there, else one made from the name of the file
    /// that no other dataset has.
    /// </summary>
    public string NameFor(string path) => AutomaticName.Of(Path.GetFullPath(path), _store.Versions, _store.Directory);

    /// <summary>What a version was made from and what it was used for.</summary>
    /// <param name="reference">The version.</param>
    /// <param name="uses">What runs have read and committed.</param>
    /// <param name="options">Which way to go, and how far.</param>
    /// <exception cref="SolventException">As <see cref="Resolve"/>.</exception>
    public VersionLineage Lineage(string reference, IVersionUses uses, LineageOptions? options = null)
        => new LineageSearch(new LineageGraph(_store.Versions.All(), uses.All()), options ?? new LineageOptions()).Run(_store.Versions.Resolve(reference).Reference);

    /// <summary>The version that a run or another version has recorded, also when its dataset was renamed since; <see langword="null"/> when it is gone.</summary>
    /// <param name="reference">Its name then: <c>taxi@v3</c>.</param>
    /// <param name="hash">Its SHA-256.</param>
    public DatasetVersion? Find(string reference, string hash) => new VersionIndex(_store.Versions.All()).Find(reference, hash);

    /// <summary>The files of a version, in ordinal order of their paths; one for a version that holds one file.</summary>
    /// <exception cref="SolventException">As <see cref="Resolve"/>, <c>object-damaged</c>, <c>object-missing</c>, <c>manifest-corrupt</c>.</exception>
    public Task<IReadOnlyList<DatasetFile>> FilesAsync(string reference, CancellationToken cancellationToken = default)
        => _store.Contents.FilesAsync(_store.Versions.Resolve(reference), cancellationToken);

    /// <summary>The bytes of a version as a stream, without a file. They are compared with their hash before the stream ends.</summary>
    /// <param name="reference">The version.</param>
    /// <param name="file">The path of a file of a folder version; <see langword="null"/> for a version that holds one file.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="SolventException">As <see cref="FilesAsync"/>; <c>file-not-found</c>, <c>version-is-folder</c>. Reading can throw <c>object-damaged</c>.</exception>
    public async Task<Stream> OpenReadAsync(string reference, string? file = null, CancellationToken cancellationToken = default)
    {
        var version = _store.Versions.Resolve(reference);
        var content = _store.Contents.OpenRead(version, await new VersionFiles(_store).FindAsync(version, file, cancellationToken));
        NotifyRead(version);
        return content;
    }

    /// <summary>The full path of a read-only file or folder with the bytes of a version, verified by hash.</summary>
    /// <exception cref="SolventException">As <see cref="Resolve"/>, and <c>object-damaged</c>.</exception>
    public async Task<string> MaterializeAsync(string reference, CancellationToken cancellationToken = default)
    {
        var version = _store.Versions.Resolve(reference);
        var path = await _materialized.GetAsync(version, cancellationToken);
        NotifyRead(version);
        return path;
    }

    /// <summary>The full path of a read-only file with the bytes of one file of a version, verified by hash.</summary>
    /// <param name="reference">The version.</param>
    /// <param name="file">The path of a file of a folder version; <see langword="null"/> for a version that holds one file.</param>
    /// <param name="cancellationToken">Stops writing the file.</param>
    /// <exception cref="SolventException">As <see cref="OpenReadAsync"/>.</exception>
    public async Task<string> MaterializeFileAsync(string reference, string? file = null, CancellationToken cancellationToken = default)
    {
        var version = Resolve(reference);
        var hash = await new VersionFiles(_store).FindAsync(version, file, cancellationToken);
        var path = await _materialized.GetAsync(version, new DatasetFile(file ?? version.FileName, hash, version.Bytes), cancellationToken);
        NotifyRead(version);
        return path;
    }

    /// <summary>The expectations that were committed with a version, as the text of their file; <see langword="null"/> when there were none.</summary>
    /// <exception cref="SolventException">As <see cref="Resolve"/>, <c>object-damaged</c>, <c>object-missing</c>.</exception>
    public async Task<string?> ReadSuiteAsync(string reference, CancellationToken cancellationToken = default)
    {
        var version = _store.Versions.Resolve(reference);
        if (version.Suite is not { } suite) return null;
        using var reader = new StreamReader(_store.Contents.OpenRead(version, suite));
        return await reader.ReadToEndAsync(cancellationToken);
    }

    /// <summary>
    /// What a comparison needs to know of a version in place of its bytes. It is made when it is first asked for, of a folder part by part, and kept with the store.
    /// </summary>
    /// <exception cref="SolventException">As <see cref="MaterializeAsync"/>; <c>table-unreadable</c>, <c>not-a-table</c>, <c>profiles-differ</c> for files of a folder that are no parts of one table.</exception>
    public async Task<ReferenceProfile> ProfileAsync(string reference, CancellationToken cancellationToken = default)
    {
        var version = _store.Versions.Resolve(reference);
        var profile = await new VersionProfiles(_store, _materialized).GetAsync(version, cancellationToken);
        NotifyRead(version);
        return profile;
    }

    /// <summary>Restores a version byte for byte.</summary>
    /// <param name="reference">The version.</param>
    /// <param name="to">A file or an existing folder; the place the version was committed from when <see langword="null"/>.</param>
    /// <param name="force">Overwrite a file whose content is not committed.</param>
    /// <param name="cancellationToken">Stops the checkout; the file keeps its old content.</param>
    /// <exception cref="SolventException">As <see cref="Resolve"/>, <c>checkout-would-lose</c>, <c>object-damaged</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public async Task<CheckoutResult> CheckoutAsync(string reference, string? to = null, bool force = false, CancellationToken cancellationToken = default)
    {
        var version = _store.Versions.Resolve(reference);
        var result = await new Checkout(_store).RunAsync(version, to, force, cancellationToken);
        NotifyRead(version);
        return result;
    }

    /// <summary>The file behind the newest version of each dataset, compared with the versions. Files outside of the root are not followed.</summary>
    public Task<IReadOnlyList<StatusEntry>> StatusAsync(CancellationToken cancellationToken = default)
        => new WorkTreeStatus(_store).RunAsync(cancellationToken);

    /// <inheritdoc cref="StatusAsync"/>
    public StatusEntry[] Status() => [.. StatusAsync().GetAwaiter().GetResult()];

    /// <summary>Reads every version back, hashes it and names the damaged ones.</summary>
    public Task<VerifyReport> VerifyAsync(CancellationToken cancellationToken = default)
        => new StoreVerification(_store).RunAsync(cancellationToken);

    /// <summary>Reads one version back and hashes it.</summary>
    /// <exception cref="SolventException">As <see cref="Resolve"/>; damage is in the report and is not thrown.</exception>
    public Task<VerifyReport> VerifyAsync(string reference, CancellationToken cancellationToken = default)
        => new StoreVerification(_store).RunAsync(_store.Versions.Resolve(reference), cancellationToken);

    /// <summary>Removes the objects that no version needs; with <paramref name="dryRun"/> only says what that would free.</summary>
    /// <exception cref="SolventException"><c>version-corrupt</c>, <c>store-busy</c>, <c>write-failed</c>.</exception>
    public Task<CollectionReport> CollectGarbageAsync(bool dryRun = false, CancellationToken cancellationToken = default)
        => new GarbageCollection(_store).RunAsync(dryRun, cancellationToken);

    /// <summary>
    /// Compares two versions: schema, rows, cells, distributions and label of tables, the files of folders, and of all else the bytes. Versions with the same
    /// bytes are compared at once.
    /// </summary>
    /// <exception cref="SolventException">
    /// As <see cref="Resolve"/>; <c>table-unreadable</c>, <c>column-not-found</c>, <c>key-not-unique</c>, <c>condition-invalid</c>, <c>file-not-found</c>,
    /// <c>not-a-table</c> for options that only tables have, <c>export-format-unknown</c>, <c>object-damaged</c>.
    /// </exception>
    public Task<DatasetDiff> DiffAsync(string a, string b, DiffOptions? options = null, CancellationToken cancellationToken = default)
        => new VersionDiff(_store, _materialized, options ?? new DiffOptions()).RunAsync(Resolve(a), Resolve(b), cancellationToken);

    /// <summary>
    /// Makes versions of what DVC keeps in its cache, each verified by its MD5; what the cache does not have is taken from the work tree if it has the MD5. An
    /// output that cannot be imported does not stop the others. What a version already holds makes no new one.
    /// </summary>
    /// <param name="paths">Files <c>*.dvc</c> and <c>dvc.lock</c>, and folders, in which all of these are imported.</param>
    /// <param name="options">Name and author.</param>
    /// <param name="cancellationToken">Stops the import; what was committed stays.</param>
    /// <exception cref="SolventException"><c>dvc-nothing-found</c>, <c>name-for-several</c>, <c>invalid-name</c>. Problems of an output are in its result.</exception>
    public async Task<IReadOnlyList<DvcImportResult>> ImportDvcAsync(
        IEnumerable<string> paths, DvcImportOptions? options = null, CancellationToken cancellationToken = default)
    {
        var results = await new DvcImport(_store, options ?? new DvcImportOptions()).RunAsync([.. paths.Select(Path.GetFullPath)], cancellationToken);
        foreach (var result in results.Where(result => result.Version is not null)) NotifyWritten(result.Version!, result.Created);
        return results;
    }

    /// <summary>Writes a <c>.dvc</c> file for a version and puts its files into the cache of DVC.</summary>
    /// <param name="reference">The version.</param>
    /// <param name="options">Where the file goes.</param>
    /// <param name="cancellationToken">Stops the export; no <c>.dvc</c> file is written then.</param>
    /// <exception cref="SolventException">As <see cref="FilesAsync"/>; <c>dvc-not-found</c>, <c>dvc-no-place</c>, <c>dvc-file-exists</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public async Task<DvcExportResult> ExportDvcAsync(string reference, DvcExportOptions? options = null, CancellationToken cancellationToken = default)
    {
        var version = _store.Versions.Resolve(reference);
        var result = await new DvcExport(_store, version, options ?? new DvcExportOptions()).RunAsync(cancellationToken);
        NotifyRead(version);
        return result;
    }

    private void NotifyWritten(DatasetVersion version, bool created)
    {
        var written = new VersionWrittenEventArgs(version, created, Root);
        VersionWritten?.Invoke(this, written);
        DatasetActivity.RaiseWritten(written);
    }

    private void NotifyRead(DatasetVersion version)
    {
        var read = new VersionReadEventArgs(version, Root);
        VersionRead?.Invoke(this, read);
        DatasetActivity.RaiseRead(read);
    }
}
