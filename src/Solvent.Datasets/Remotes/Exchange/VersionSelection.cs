namespace Solvent.Datasets;

/// <summary>The versions that a user named for a transfer: all versions of a dataset, single ones, or everything.</summary>
internal sealed class VersionSelection
{
    private readonly List<(string Text, VersionReference Reference)> _named;

    /// <exception cref="SolventException"><c>invalid-reference</c>.</exception>
    public VersionSelection(IReadOnlyList<string> references) => _named = [.. references.Select(text => (text, VersionReference.Parse(text)))];

    /// <summary>Whether everything is meant.</summary>
    public bool IsEverything => _named.Count == 0;

    /// <summary>The datasets that are meant, of those that there are.</summary>
    /// <exception cref="SolventException"><c>dataset-not-found</c>.</exception>
    public IReadOnlyList<string> DatasetsOf(IReadOnlyCollection<string> there, string place)
    {
        if (IsEverything) return [.. there.Order(StringComparer.Ordinal)];
        foreach (var (_, reference) in _named)
        {
            if (there.Contains(reference.Dataset, StringComparer.Ordinal)) continue;
            throw new SolventException("dataset-not-found", $"There is no dataset '{reference.Dataset}' {place}.")
            {
                Hint = NearestName.Suggestion(reference.Dataset, there) ?? (there.Count == 0 ? "Nothing is committed yet." : $"There are: {string.Join(", ", there.Order(StringComparer.Ordinal))}."),
            };
        }

        return [.. _named.Select(one => one.Reference.Dataset).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The versions that are meant, of all versions of a dataset.</summary>
    /// <exception cref="SolventException"><c>version-not-found</c>, <c>tag-not-found</c>, <c>reference-ambiguous</c>.</exception>
    public IReadOnlyList<DatasetVersion> Of(string dataset, IReadOnlyList<DatasetVersion> versions)
    {
        if (IsEverything || _named.Exists(one => one.Reference.Dataset == dataset && one.Text == dataset)) return versions;
        return [.. _named.Where(one => one.Reference.Dataset == dataset).Select(one => VersionCatalog.Resolve(one.Reference, versions)).DistinctBy(version => version.Version)];
    }
}
