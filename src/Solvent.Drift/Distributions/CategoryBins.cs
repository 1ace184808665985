namespace Solvent.Drift;

/// <summary>The most frequent categories, and the rest as one.</summary>
internal static class CategoryBins
{
    private const int Most = 20;

    public static ColumnDistribution Of(CategoryCounts counts)
    {
        var shown = counts.Categories.Count <= Most ? counts.Categories.Count : Most - 1;
        var bins = counts.Categories.Take(shown).Select(category => Bin(category.Name, category.Reference, category.Current)).ToList();
        var rest = counts.Categories.Skip(shown).ToList();
        if (rest.Count > 0)
        {
            bins.Add(Bin($"{rest.Count} others", rest.Sum(category => category.Reference), rest.Sum(category => category.Current)));
        }

        return new ColumnDistribution(bins);

        DistributionBin Bin(string label, long reference, long current) => new(
            label, null, null, (double)reference / counts.ReferenceTotal, (double)current / counts.CurrentTotal);
    }
}
