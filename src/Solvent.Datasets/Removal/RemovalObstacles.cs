namespace Solvent.Datasets;

/// <summary>What needs versions that somebody wants to remove.</summary>
/// <param name="removed">The versions.</param>
/// <param name="all">All versions of the store.</param>
/// <param name="uses">What runs use.</param>
internal sealed class RemovalObstacles(IReadOnlyList<DatasetVersion> removed, IReadOnlyList<DatasetVersion> all, IVersionUses uses)
{
    private const int MostNames = 5;

    private readonly HashSet<string> _removed = [.. removed.Select(version => version.Reference)];
    private readonly VersionIndex _index = new(all);

    /// <summary>Refuses the removal when something needs the versions.</summary>
    /// <param name="withTags">Whether their tags may go with them.</param>
    /// <exception cref="SolventException"><c>version-in-use</c>, naming the runs, the versions and the tags.</exception>
    public void Refuse(bool withTags)
    {
        var runs = Runs();
        List<string> reasons = [];
        if (runs.Count > 0) reasons.Add($"{Noun("run", runs.Count)} {Names(runs)} used it");
        if (Children() is { Count: > 0 } children) reasons.Add($"it is the parent of {Names(children)}");
        if (Derived() is { Count: > 0 } derived) reasons.Add($"{Names(derived)} was made from it");
        var tags = withTags ? [] : Tags(removed);
        if (tags.Count > 0) reasons.Add($"it has the {Noun("tag", tags.Count)} {Names(tags)}");
        if (reasons.Count == 0) return;
        var what = removed.Count == 1 ? removed[0].Reference : $"'{removed[0].Dataset}'";
        throw new SolventException("version-in-use", $"{what} cannot be removed: {string.Join(", and ", reasons)}.")
        {
            Hint = reasons.Count == 1 && tags.Count > 0 ? "--force removes the tags with it."
                : runs.Count > 0 ? "What a run used is kept, so that the run can be reproduced."
                : "Remove those versions first.",
        };
    }

    /// <summary>The tags of versions as references.</summary>
    public static IReadOnlyList<string> Tags(IEnumerable<DatasetVersion> versions)
        => [.. versions.SelectMany(version => version.Tags.Select(tag => $"{version.Dataset}#{tag}"))];

    private List<string> Runs() =>
        [.. removed.SelectMany(version => uses.Of(version.Hash))
            .Where(use => IsRemoved(use.Reference, use.Hash))
            .Select(use => use.Run)
            .Distinct(StringComparer.Ordinal)];

    private List<string> Children() => [.. Kept().Where(version => version.Parent is { } parent && _removed.Contains($"{version.Dataset}@{parent}")).Select(version => version.Reference)];

    private List<string> Derived() =>
        [.. Kept().Where(version => version.Origin is { } origin && origin.Inputs.Any(input => IsRemoved(input.Reference, input.Hash))).Select(version => version.Reference)];

    private IEnumerable<DatasetVersion> Kept() => all.Where(version => !_removed.Contains(version.Reference));

    private bool IsRemoved(string reference, string hash) => _index.Find(reference, hash) is { } version && _removed.Contains(version.Reference);

    private static string Noun(string noun, int count) => count == 1 ? noun : noun + "s";

    private static string Names(IReadOnlyList<string> names) => names.Count <= MostNames
        ? string.Join(", ", names)
        : FormattableString.Invariant($"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more");
}
