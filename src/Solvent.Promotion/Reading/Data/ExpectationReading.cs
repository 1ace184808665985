namespace Solvent.Promotion.Reading.Data;

/// <summary>Tells which data of the project the expectations of a notebook are about.</summary>
internal static class ExpectationReading
{
    /// <summary>The expectations; versions that only they speak of are added to <paramref name="datasets"/>, so that tests can read them.</summary>
    public static IReadOnlyList<PlannedExpectations> Join(
        IReadOnlyList<PlannedExpectations> expectations, ref IReadOnlyList<PlannedDataset> datasets, IReadOnlyList<PlannedFile> files, ProjectStore store)
    {
        var joined = new List<PlannedExpectations>();
        var all = datasets.ToList();
        foreach (var expectation in expectations.GroupBy(expectation => expectation.Target, StringComparer.Ordinal).Select(Merged))
        {
            var version = store.VersionOf(expectation.Target) ?? store.Find(expectation.Target);
            if (version is null)
            {
                joined.Add(expectation with { IsRead = files.Any(file => file.Path == expectation.Target) });
                continue;
            }

            var pinned = $"{version.Dataset}@{version.Hash}";
            var known = datasets.FirstOrDefault(dataset => dataset.Pinned == pinned);
            if (known is null)
            {
                known = new PlannedDataset(version.Tags is [var tag, ..] ? $"{version.Dataset}#{tag}" : version.Reference, pinned, expectation.Cell);
                if (!all.Exists(dataset => dataset.Pinned == pinned)) all.Add(known);
            }

            joined.Add(expectation with { Reference = known.Reference, IsRead = datasets.Any(dataset => dataset.Pinned == pinned) });
        }

        datasets = all;
        return joined;
    }

    private static PlannedExpectations Merged(IGrouping<string, PlannedExpectations> group)
        => group.First() with { Lines = [.. group.SelectMany(expectation => expectation.Lines).Distinct(StringComparer.Ordinal)] };
}
