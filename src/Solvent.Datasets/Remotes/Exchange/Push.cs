namespace Solvent.Datasets;

/// <summary>
/// Sends what a remote lacks: first the objects, then the versions that need them, then tags. So whatever is stopped or killed, a version that is on the remote
/// is there with all of its bytes, and the next push goes on with what is left.
/// </summary>
internal sealed class Push(DatasetStore store, RemoteConnection remote, TransferOptions options)
{
    private const int AtOnce = 4;

    public async Task<PushResult> RunAsync(CancellationToken cancellationToken)
    {
        var selection = new VersionSelection(options.References);
        var datasets = selection.DatasetsOf(store.Versions.Names(), $"in '{store.Directory.Root}'");
        var versions = datasets.SelectMany(dataset => selection.Of(dataset, store.Versions.Versions(dataset))).ToList();
        if (versions.Count == 0) return new PushResult(remote.Remote, [], [], 0, 0);
        // Nobody collects objects while they are sent.
        using var reading = await StoreLock.SharedAsync(store.Directory, cancellationToken);
        await remote.EnsureFormatAsync(cancellationToken);
        var contents = await RemoteContents.ListAsync(remote, cancellationToken);
        var added = await AddedAsync(versions, contents, cancellationToken);

        var meter = new TransferMeter(options.Progress);
        await SendObjectsAsync(versions, added, meter, cancellationToken);
        await SendVersionsAsync(added, cancellationToken);
        var tags = new RemoteTags(store, remote, contents);
        foreach (var dataset in datasets) await tags.SendAsync(dataset, [.. versions.Where(version => version.Dataset == dataset)], cancellationToken);
        return new PushResult(remote.Remote, [.. added.Select(version => version.Reference)], tags.Changed, meter.Packs, meter.Bytes) { Notices = tags.Notices };
    }

    /// <summary>The versions that the remote does not have.</summary>
    /// <exception cref="SolventException"><c>version-conflict</c>.</exception>
    private async Task<IReadOnlyList<DatasetVersion>> AddedAsync(List<DatasetVersion> versions, RemoteContents contents, CancellationToken cancellationToken)
    {
        var shared = versions.Where(version => contents.VersionsOf(version.Dataset).Contains(version.Version)).ToDictionary(version => version.Reference, StringComparer.Ordinal);
        var there = await RemoteVersion.ReadAsync(remote, [.. shared.Values.Select(version => (version.Dataset, version.Version))], cancellationToken);
        var conflicts = there.Select(version => new VersionConflict(shared[version.Version.Reference], version.Version)).Where(pair => VersionConflict.IsBetween(pair.Here, pair.There)).ToList();
        return conflicts.Count == 0 ? [.. versions.Where(version => !shared.ContainsKey(version.Reference))] : throw VersionConflict.Failure(conflicts, remote);
    }

    private async Task SendObjectsAsync(List<DatasetVersion> versions, IReadOnlyList<DatasetVersion> added, TransferMeter meter, CancellationToken cancellationToken)
    {
        store.Objects.Rescan();
        await new LooseObjectPacking(store).RunAsync(versions, cancellationToken);
        var graph = new ObjectGraph(store);
        if (await graph.IncompleteAsync(added, cancellationToken) is [var incomplete, ..]) throw Incomplete(incomplete);
        // All versions, not only those that are added, so that a push also mends a remote that has lost a pack.
        var (present, _) = await graph.ReachAsync(versions, cancellationToken);
        var packs = new RemotePacks(remote, store.Directory.Cache);
        await packs.ListAsync(cancellationToken);
        var there = options.Replace ? [] : await ObjectsAsync(packs, cancellationToken);
        var plan = PushPlan.Of(present.Except(there).Select(store.Objects.TryFind).OfType<StoredObject>());
        using var preparation = new PackPreparation(store.Directory);
        var outgoing = await preparation.RunAsync(plan, cancellationToken);
        meter.Expect(outgoing.Count, outgoing.Sum(pack => pack.Bytes));
        await Parallel.ForEachAsync(
            // The largest first: whatever takes long is under way early, and its failure is known early.
            outgoing.OrderByDescending(pack => pack.Bytes),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (pack, token) => await SendAsync(pack, meter, token));
    }

    private static async Task<HashSet<ObjectHash>> ObjectsAsync(RemotePacks packs, CancellationToken cancellationToken)
    {
        await packs.ReadIndexesAsync(packs.Sizes.Keys, cancellationToken);
        return [.. packs.Sizes.Keys.SelectMany(packs.EntriesOf).Select(entry => entry.Hash)];
    }

    private async Task SendAsync(OutgoingPack pack, TransferMeter meter, CancellationToken cancellationToken)
    {
        await using (var file = new MeteredFile(pack.Path, meter))
        {
            await remote.Storage.PutAsync(RemoteKeys.Pack(pack.Name), file, cancellationToken);
        }

        // The index comes last: it says that the pack is complete.
        using var index = new MemoryStream(PackFile.ReadIndex(pack.Path), writable: false);
        await remote.Storage.PutAsync(RemoteKeys.Index(pack.Name), index, cancellationToken);
        meter.PackDone();
    }

    /// <summary>Creates the files of versions. Who comes second learns it here at the latest.</summary>
    private Task SendVersionsAsync(IReadOnlyList<DatasetVersion> added, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        added,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
        async (version, token) =>
        {
            if (await remote.Storage.TryCreateAsync(RemoteKeys.Version(version.Dataset, version.Version), VersionFile.Write(version), token)) return;
            var there = await RemoteVersion.TryReadAsync(remote, version.Dataset, version.Version, token);
            if (there is not null && VersionConflict.IsBetween(version, there.Version)) throw VersionConflict.Failure([new VersionConflict(version, there.Version)], remote);
        });

    private SolventException Incomplete(DatasetVersion version) => new("object-missing", $"{version.Reference} cannot be pushed: its content is not, or not undamaged, in '{store.Directory.Location}'.")
    {
        Hint = "Get it first from a remote that has it ('solvent dataset pull', 'solvent dataset repair'), or name the versions to push.",
    };
}
