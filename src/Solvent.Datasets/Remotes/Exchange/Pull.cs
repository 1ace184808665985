namespace Solvent.Datasets;

/// <summary>Fetches, and puts the newest version of each dataset, or the one that was named, where it was committed from.</summary>
internal sealed class Pull(DatasetStore store, RemoteConnection remote, TransferOptions options)
{
    public async Task<PullResult> RunAsync(CancellationToken cancellationToken)
    {
        var fetch = new Fetch(store, remote, options);
        var fetched = await fetch.RunAsync(cancellationToken);
        var files = new List<PulledFile>();
        foreach (var version in fetch.Selected().GroupBy(version => version.Dataset, StringComparer.Ordinal).Select(dataset => dataset.MaxBy(version => version.Number)!))
        {
            if (version.TrackedPath is { } path) files.Add(await CheckOutAsync(version, Path.GetFullPath(path, store.Directory.Root), cancellationToken));
        }

        return new PullResult(fetched, files);
    }

    private async Task<PulledFile> CheckOutAsync(DatasetVersion version, string path, CancellationToken cancellationToken)
    {
        try
        {
            var result = await new Checkout(store).RunAsync(version, to: null, options.Force, cancellationToken);
            return new PulledFile(version.Reference, result.Path, result.Written, KeptBecause: null);
        }
        catch (SolventException failure) when (failure.Code is "checkout-would-lose" or "file-changed" or "object-missing")
        {
            // One file that has to wait for its owner does not hold up the others.
            return new PulledFile(version.Reference, path, Written: false, failure.Message);
        }
    }
}
