namespace Solvent.Datasets;

/// <summary>What a remote lists below <c>datasets/</c>: which versions there are, and the newest step of each tag.</summary>
/// <param name="Versions">Names of the versions of each dataset.</param>
/// <param name="Tags">The number of the newest step of each tag of each dataset.</param>
internal sealed record RemoteContents(IReadOnlyDictionary<string, HashSet<string>> Versions, IReadOnlyDictionary<string, Dictionary<string, int>> Tags)
{
    public static async Task<RemoteContents> ListAsync(RemoteConnection remote, CancellationToken cancellationToken)
    {
        var versions = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var tags = new SortedDictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        await foreach (var item in remote.Storage.ListAsync(RemoteKeys.Datasets, cancellationToken))
        {
            if (RemoteKeys.VersionOf(item.Key) is { } version)
            {
                if (!versions.TryGetValue(version.Dataset, out var known)) versions.Add(version.Dataset, known = []);
                known.Add(version.Version);
            }
            else if (RemoteKeys.TagOf(item.Key) is { } step)
            {
                if (!tags.TryGetValue(step.Dataset, out var known)) tags.Add(step.Dataset, known = new(StringComparer.Ordinal));
                known[step.Tag] = Math.Max(step.Number, known.GetValueOrDefault(step.Tag));
            }
        }

        return new RemoteContents(versions, tags);
    }

    public IReadOnlySet<string> VersionsOf(string dataset) => Versions.TryGetValue(dataset, out var found) ? found : [];

    public IReadOnlyDictionary<string, int> TagsOf(string dataset) => Tags.TryGetValue(dataset, out var found) ? found : new Dictionary<string, int>(StringComparer.Ordinal);
}
