namespace Solvent.Datasets;

/// <summary>The remotes of a project, and the exchange of versions with them. Credentials come from the environment; they are neither stored nor shown.</summary>
public sealed class DatasetRemotes
{
    private readonly DatasetStore _store;
    private readonly RemoteList _list;
    private readonly RemoteProviders _providers;

    /// <summary>The remotes of the project of a repository.</summary>
    /// <param name="repository">The versions here.</param>
    /// <param name="providers">The kinds of remotes that can be used beside folders; those of <see cref="RemoteKinds"/> when <see langword="null"/>.</param>
    public DatasetRemotes(DatasetRepository repository, IReadOnlyList<IRemoteProvider>? providers = null)
    {
        _store = repository.Store;
        _list = new RemoteList(_store.Directory);
        _providers = new RemoteProviders(_store.Directory.Root, providers ?? RemoteKinds.Others());
    }

    /// <summary>All remotes, by name.</summary>
    public IReadOnlyList<Remote> List() => _list.All();

    /// <summary>Gives a place a name. It is not asked whether it is there.</summary>
    /// <param name="name">The name, as for datasets.</param>
    /// <param name="address">A folder, or an address that a provider knows; without secrets.</param>
    /// <param name="workingDirectory">Where a relative path starts; the current directory when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops before the remote is added.</param>
    /// <exception cref="SolventException"><c>remote-exists</c>, <c>invalid-name</c>, <c>invalid-remote</c>, <c>remote-has-secret</c>, <c>write-failed</c>.</exception>
    public async Task<Remote> AddAsync(string name, string address, string? workingDirectory = null, CancellationToken cancellationToken = default)
    {
        var remote = new Remote(name, _providers.Check(address, workingDirectory ?? Environment.CurrentDirectory));
        await _list.AddAsync(remote, cancellationToken);
        return remote;
    }

    /// <summary>Forgets a remote. What is stored there stays.</summary>
    /// <exception cref="SolventException"><c>remote-unknown</c>.</exception>
    public Remote Remove(string name)
    {
        var remote = _list.Find(name);
        _list.Remove(remote);
        return remote;
    }

    /// <summary>Sends what the remote lacks: objects, versions and tags.</summary>
    /// <exception cref="SolventException">
    /// <c>version-conflict</c> when somebody else has pushed another version under the same number; <c>dataset-not-found</c>, <c>version-not-found</c>, <c>object-missing</c>, <c>object-damaged</c>;
    /// <c>remote-unknown</c>, <c>remote-unreachable</c>, <c>remote-access-denied</c>, <c>remote-not-found</c>, <c>remote-failed</c>, <c>remote-damaged</c>, <c>store-too-new</c>.
    /// </exception>
    public async Task<PushResult> PushAsync(TransferOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var remote = Open(options?.Remote);
        return await new Push(_store, remote, options ?? new TransferOptions()).RunAsync(cancellationToken);
    }

    /// <summary>Brings versions, tags and the objects that they need into the store. Files in the work tree stay as they are.</summary>
    /// <exception cref="SolventException">As <see cref="PushAsync"/>; <c>remote-empty</c>, <c>remote-incomplete</c>, <c>disk-full</c>, <c>write-failed</c>.</exception>
    public async Task<FetchResult> FetchAsync(TransferOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var remote = Open(options?.Remote);
        return await new Fetch(_store, remote, options ?? new TransferOptions()).RunAsync(cancellationToken);
    }

    /// <summary>Fetches, and restores the newest version of each dataset where it was committed from. Content that is in no version is kept.</summary>
    /// <exception cref="SolventException">As <see cref="FetchAsync"/>.</exception>
    public async Task<PullResult> PullAsync(TransferOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var remote = Open(options?.Remote);
        return await new Pull(_store, remote, options ?? new TransferOptions()).RunAsync(cancellationToken);
    }

    /// <summary>Checks the whole store, brings what is damaged or missing from the remote, and checks again.</summary>
    /// <exception cref="SolventException">As <see cref="FetchAsync"/>; what could not be repaired is in the report and is not thrown.</exception>
    public async Task<RepairReport> RepairAsync(TransferOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var remote = Open(options?.Remote);
        return await new Repair(_store, remote, options ?? new TransferOptions()).RunAsync(cancellationToken);
    }

    private RemoteConnection Open(string? name)
    {
        var remote = _list.Find(name);
        return new RemoteConnection(remote, _providers.Open(remote.Address));
    }
}
