namespace Solvent.Experiments.Search;

/// <summary>The words that a name or value can only be in quotes.</summary>
internal static class QueryKeywords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "and", "or", "not", "in", "is", "like", "contains", "missing", "null" };

    public static bool Contains(string word) => Words.Contains(word);
}
