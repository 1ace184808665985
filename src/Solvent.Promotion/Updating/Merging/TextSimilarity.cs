namespace Solvent.Promotion.Updating.Merging;

/// <summary>How much two texts have in common, to find a file that has another name now.</summary>
internal static class TextSimilarity
{
    /// <summary>Files with less in common are two files.</summary>
    public const double Least = 0.6;

    /// <summary>The share of lines that both have, from 0 to 1. Empty lines and braces are in every file, and do not count.</summary>
    public static double Of(string one, string other)
    {
        var (first, second) = (LinesOf(one), LinesOf(other));
        var total = first.Values.Sum() + second.Values.Sum();
        return total == 0 ? 0 : 2.0 * first.Sum(line => Math.Min(line.Value, second.GetValueOrDefault(line.Key))) / total;
    }

    private static Dictionary<string, int> LinesOf(string text)
        => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 1).CountBy(line => line, StringComparer.Ordinal).ToDictionary(line => line.Key, line => line.Value, StringComparer.Ordinal);
}
