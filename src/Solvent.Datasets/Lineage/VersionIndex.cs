namespace Solvent.Datasets;

/// <summary>Finds versions as runs and other versions have recorded them: by a name that may have changed and a hash that never does.</summary>
internal sealed class VersionIndex(IReadOnlyList<DatasetVersion> versions)
{
    private readonly ILookup<string, DatasetVersion> _byHash = versions.ToLookup(version => version.Hash, StringComparer.Ordinal);

    /// <summary>
    /// The version that <paramref name="reference"/> named when it had <paramref name="hash"/>: the one that is called so now and has the hash; else one of
    /// the same dataset, else, as the dataset was renamed, one of the same number, else any with the hash.
    /// </summary>
    public DatasetVersion? Find(string reference, string hash)
    {
        var (dataset, number) = reference.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? (reference[..at], reference[(at + 1)..]) : (reference, "");
        return _byHash[hash].MaxBy(version => (version.Dataset == dataset ? 2 : 0) + (version.Version == number ? 1 : 0));
    }
}
