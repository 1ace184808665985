namespace Solvent.Datasets;

/// <summary>Brings versions, tags and the objects that they need. Objects are in the store before the first version that needs them.</summary>
internal sealed class Fetch(DatasetStore store, RemoteConnection remote, TransferOptions options)
{
    private readonly List<string> _notices = [];
    private readonly VersionSelection _selection = new(options.References);

    public async Task<FetchResult> RunAsync(CancellationToken cancellationToken)
    {
        await remote.RequireFormatAsync(cancellationToken);
        await store.Directory.EnsureCreatedAsync(cancellationToken);
        store.Directory.RemoveAbandonedFiles(store.Time.GetUtcNow());
        using var adding = await StoreLock.SharedAsync(store.Directory, cancellationToken);
        var contents = await RemoteContents.ListAsync(remote, cancellationToken);
        var datasets = DatasetsOf(contents);
        var there = await RemoteVersion.ReadAsync(
            remote, [.. datasets.SelectMany(dataset => contents.VersionsOf(dataset).Order(StringComparer.Ordinal).Select(version => (dataset, version)))], cancellationToken);
        RefuseConflicts(there);
        var tags = new RemoteTags(store, remote, contents);
        var tagged = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var dataset in datasets) tagged.Add(dataset, await tags.ReadAsync(dataset, cancellationToken));

        var meter = new TransferMeter(options.Progress);
        await BringObjectsAsync(datasets, there, tagged, meter, cancellationToken);
        var (added, renumbered) = (new List<string>(), new List<RenumberedVersion>());
        foreach (var dataset in datasets)
        {
            IReadOnlyList<RemoteVersion> versions = [.. there.Where(version => version.Version.Dataset == dataset).OrderBy(version => version.Version.Number)];
            renumbered.AddRange(await new Renumbering(store.Versions).RunAsync(dataset, versions, cancellationToken));
            foreach (var version in versions)
            {
                if (await store.Versions.TryAddAsync(version.Version, cancellationToken)) added.Add(version.Version.Reference);
            }

            await tags.TakeAsync(dataset, tagged[dataset], cancellationToken);
        }

        return new FetchResult(remote.Remote, added, tags.Changed, meter.Packs, meter.Bytes) { Renumbered = renumbered, Notices = [.. _notices, .. tags.Notices] };
    }

    /// <summary>The versions that were asked for, when they are in the store.</summary>
    public IEnumerable<DatasetVersion> Selected()
        => _selection.DatasetsOf(store.Versions.Names(), $"on the remote {remote.Name}").SelectMany(dataset => _selection.Of(dataset, store.Versions.Versions(dataset)));

    private IReadOnlyList<string> DatasetsOf(RemoteContents contents)
    {
        var here = store.Versions.Names();
        var datasets = _selection.DatasetsOf([.. contents.Versions.Keys.Union(here, StringComparer.Ordinal)], $"on the remote {remote.Name}");
        if (!_selection.IsEverything) return datasets;
        // A dataset that was renamed here would come back under its old name, unless somebody asks for it.
        var former = datasets.Except(here, StringComparer.Ordinal).Where(name => store.Versions.Renamed(name) is not null).ToList();
        _notices.AddRange(former.Select(name => $"'{name}' on '{remote.Remote.Name}' was left there, because it is called '{store.Versions.Renamed(name)}' here; name it to get it."));
        return [.. datasets.Except(former, StringComparer.Ordinal)];
    }

    private void RefuseConflicts(IReadOnlyList<RemoteVersion> there)
    {
        if (options.Renumber) return;
        var conflicts = there.SelectMany(one => store.Versions.TryVersions(one.Version.Dataset)
            .Where(here => here.Version == one.Version.Version && VersionConflict.IsBetween(here, one.Version))
            .Select(here => new VersionConflict(here, one.Version))).ToList();
        if (conflicts.Count > 0) throw VersionConflict.Failure(conflicts, remote);
    }

    private async Task BringObjectsAsync(
        IReadOnlyList<string> datasets,
        IReadOnlyList<RemoteVersion> there,
        Dictionary<string, IReadOnlyDictionary<string, string>> tags,
        TransferMeter meter,
        CancellationToken cancellationToken)
    {
        var wanted = datasets.SelectMany(dataset => _selection.Of(dataset, View(dataset, there, tags[dataset]))).ToList();
        var missing = await new ObjectTransfer(store, remote, meter).BringAsync(wanted, cancellationToken);
        foreach (var version in missing)
        {
            if (there.Any(one => one.Version.Reference == version.Reference)) throw Incomplete(version);
            _notices.Add($"The content of {version.Reference} is neither here nor on '{remote.Remote.Name}'; whoever committed it has to push it.");
        }
    }

    /// <summary>The versions of a dataset as they will be: those of the remote, and those that only the store here has.</summary>
    private IReadOnlyList<DatasetVersion> View(string dataset, IReadOnlyList<RemoteVersion> there, IReadOnlyDictionary<string, string> tags)
    {
        var remoteVersions = there.Where(one => one.Version.Dataset == dataset)
            .Select(one => one.Version with { Tags = [.. tags.Where(tag => tag.Value == one.Version.Version).Select(tag => tag.Key)] })
            .ToDictionary(version => version.Version, StringComparer.Ordinal);
        return [.. remoteVersions.Values.Concat(store.Versions.TryVersions(dataset).Where(version => !remoteVersions.ContainsKey(version.Version))).OrderBy(version => version.Number)];
    }

    private SolventException Incomplete(DatasetVersion version) => new("remote-incomplete", $"The remote {remote.Name} has the version {version.Reference}, but not all of its content.")
    {
        Hint = "Push it again from a machine that has it, or name the versions to get.",
    };
}
