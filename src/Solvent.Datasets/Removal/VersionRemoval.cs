namespace Solvent.Datasets;

/// <summary>Removes a version or a whole dataset that nothing needs. Killed at any moment, a version is there or it is not.</summary>
internal sealed class VersionRemoval(DatasetStore store, IVersionUses uses)
{
    /// <summary>Removes what <paramref name="what"/> names: a bare name is the dataset with all its versions.</summary>
    public async Task<RemoveResult> RunAsync(string what, bool withTags, CancellationToken cancellationToken)
    {
        var reference = VersionReference.Parse(what);
        store.Versions.RequireExact(reference.Dataset);
        // A commit in between would be the child of a version that is gone.
        using var alone = await StoreLock.ExclusiveAsync(store.Directory, cancellationToken);
        store.Versions.RequireExact(reference.Dataset);
        var versions = store.Versions.Versions(reference.Dataset);
        IReadOnlyList<DatasetVersion> removed = string.Equals(what, reference.Dataset, StringComparison.Ordinal) ? versions : [store.Versions.Resolve(what)];
        new RemovalObstacles(removed, store.Versions.All(), uses).Refuse(withTags);
        try
        {
            if (removed.Count == versions.Count) RemoveDataset(reference.Dataset);
            else await store.Versions.RemoveAsync(removed[0], cancellationToken);
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(Path.Combine(store.Directory.Datasets, reference.Dataset), exception) is { } failure) throw failure;
            throw;
        }

        return new RemoveResult(removed, RemovalObstacles.Tags(removed));
    }

    private void RemoveDataset(string dataset)
    {
        var grave = store.Directory.NewTemporaryFile();
        Directory.Move(Path.Combine(store.Directory.Datasets, dataset), grave);
        try
        {
            Directory.Delete(grave, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The rename has taken the dataset away; what is left of its files harms nobody.
        }
    }
}
