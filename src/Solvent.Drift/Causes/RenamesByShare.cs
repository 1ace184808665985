namespace Solvent.Drift;

/// <summary>Pairs categories that vanished with new ones in as many rows.</summary>
internal static class RenamesByShare
{
    private const double SmallestShare = 0.03;
    private const double LargestShare = 0.9;
    private const double LeftShare = 0.1;
    private const double Deviations = 3;

    /// <param name="counts">All categories.</param>
    /// <param name="unseen">Those without a pair that only the current data has.</param>
    /// <param name="known">The pairs that are known already.</param>
    /// <returns>The pairs, by the new name, with those that are known.</returns>
    public static Dictionary<string, string> Find(CategoryCounts counts, IEnumerable<string> unseen, Dictionary<string, string> known)
    {
        var names = unseen.ToHashSet(StringComparer.Ordinal);
        var appeared = counts.Categories.Where(category => names.Contains(category.Name)).ToList();
        var taken = known.Values.ToHashSet(StringComparer.Ordinal);
        var vanished = counts.Categories
            .Where(category => category.Reference > 0 && !taken.Contains(category.Name) && After(category) <= LeftShare * Before(category) && Before(category) is >= SmallestShare and <= LargestShare)
            .ToList();
        var pairs = new Dictionary<string, string>(known, StringComparer.Ordinal);
        foreach (var old in vanished)
        {
            var fitting = appeared.Where(category => IsAsFrequent(old, category)).ToList();
            // A name that says the same may have become more or less frequent as well.
            var similar = appeared.Where(category => IsAbbreviation(old.Name, category.Name) && Distance(old, category) <= Before(old) / 2).ToList();
            var chosen = similar.Count == 1 ? similar : fitting;
            // Two that fit are no evidence for either.
            if (chosen.Count != 1 || (similar.Count != 1 && vanished.Count(other => IsAsFrequent(other, chosen[0])) != 1)) continue;
            pairs.TryAdd(chosen[0].Name, old.Name);
        }

        return pairs;

        double Before((string Name, long Reference, long Current) category) => (double)category.Reference / counts.ReferenceTotal;

        double After((string Name, long Reference, long Current) category) => (double)category.Current / counts.CurrentTotal;

        double Distance((string Name, long Reference, long Current) old, (string Name, long Reference, long Current) now) => Math.Abs(After(now) + After(old) - Before(old));

        // By the two-proportion z-test, with both parts of a category that vanished only in part.
        bool IsAsFrequent((string Name, long Reference, long Current) old, (string Name, long Reference, long Current) now)
        {
            double n = counts.ReferenceTotal, m = counts.CurrentTotal;
            var pooled = (old.Reference + now.Current + old.Current) / (n + m);
            return Distance(old, now) <= Math.Min(Deviations * Math.Sqrt(pooled * (1 - pooled) * ((1 / n) + (1 / m))), Before(old) / 2);
        }
    }

    /// <summary>Whether one word has the letters of the other in their order, from the first on: <c>M</c> and <c>male</c>, <c>ORD</c> and <c>Ordinary</c>.</summary>
    private static bool IsAbbreviation(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        if (shorter.Length == 0 || char.ToUpperInvariant(shorter[0]) != char.ToUpperInvariant(longer[0])) return false;
        var matched = 0;
        foreach (var letter in longer)
        {
            if (matched < shorter.Length && char.ToUpperInvariant(letter) == char.ToUpperInvariant(shorter[matched])) matched++;
        }

        return matched == shorter.Length;
    }
}
