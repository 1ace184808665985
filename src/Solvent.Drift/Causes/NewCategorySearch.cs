using System.Globalization;

namespace Solvent.Drift;

/// <summary>Looks for categories that the reference does not know: words for a missing value apart from the others.</summary>
internal static class NewCategorySearch
{
    private const int NamedCategories = 3;
    private const double SmallestExplained = 0.1;

    public static IEnumerable<CauseCandidate> Find(ColumnSample reference, ColumnSample current, DriftOptions options)
    {
        var known = reference.Categories().Select(category => category.Name).ToHashSet(StringComparer.Ordinal);
        var values = current.Rows - current.Missing;
        // A profile does not list all rare categories: what may be one of them is not called new.
        var rare = values * (double)reference.RareValues / Math.Max(1, reference.Rows - reference.Missing);
        var unseen = current.Categories().Where(category => !known.Contains(category.Name) && category.Count > rare).OrderByDescending(category => category.Count).ToList();
        var sentinels = unseen.Where(category => KnownSentinels.Has(category.Name)).ToList();
        if (sentinels.Count > 0)
        {
            var names = sentinels.Select(category => category.Name).ToHashSet(StringComparer.Ordinal);
            yield return new CauseCandidate(
                CauseKind.Sentinel,
                $"{Words(sentinels, values)}: {(sentinels.Count == 1 ? "a word" : "words")} for a missing value that the reference does not know",
                current.Rename(name => names.Contains(name) ? null : name),
                SmallestExplained);
        }

        var rest = unseen.Except(sentinels).ToList();
        if (rest.Count == 0 || values - rest.Sum(category => category.Count) < options.MinimumRows) yield break;
        yield return new CauseCandidate(
            CauseKind.NewCategory,
            $"{Words(rest, values)}: {(rest.Count == 1 ? "a category" : "categories")} that the reference does not know",
            current.Without(rest.Select(category => category.Name).ToHashSet(StringComparer.Ordinal)),
            SmallestExplained);
    }

    private static string Words(List<CategoryCount> categories, long values)
    {
        var rows = categories.Sum(category => category.Count);
        var names = string.Join(", ", categories.Take(NamedCategories).Select(category => $"'{category.Name}'"));
        var more = categories.Count > NamedCategories ? $" and {categories.Count - NamedCategories} more" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{names}{more} in {rows:#,0} {(rows == 1 ? "row" : "rows")} ({Reasons.Share((double)rows / values)})");
    }
}
