namespace Solvent;

/// <summary>Finds the name that a user most likely meant.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate with the smallest edit distance (Damerau-Levenshtein, restricted) to <paramref name="name"/>, ignoring case, or
    /// <see langword="null"/> when even the nearest differs in more than a third of its characters.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var smallest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance >= smallest) continue;
            smallest = distance;
            nearest = candidate;
        }

        return nearest is not null && smallest <= Math.Max(1, Math.Max(name.Length, nearest.Length) / 3) ? nearest : null;
    }

    /// <summary>The sentence <c>Did you mean 'x'?</c>, or <see langword="null"/> when no candidate is near.</summary>
    public static string? Suggestion(string name, IEnumerable<string> candidates)
        => Of(name, candidates) is { } nearest ? $"Did you mean '{nearest}'?" : null;

    private static int Distance(string a, string b)
    {
        var twoAgo = new int[b.Length + 1];
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], twoAgo[j - 2] + 1);
                }
            }

            (twoAgo, previous, current) = (previous, current, twoAgo);
        }

        return previous[b.Length];
    }
}
