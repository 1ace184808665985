using System.Globalization;
using System.Text;

namespace Solvent.Drift;

/// <summary>
/// Looks for categories that are written in another way: with other letters in upper case, spaces, accents or punctuation, with a slip of the pen,
/// as an abbreviation, or with another word in as many rows.
/// </summary>
internal static class RenameSearch
{
    private const int MostCategories = 1_000;
    private const int NamedPairs = 3;
    private const double SmallestExplained = 0.1;

    public static IEnumerable<CauseCandidate> Find(ColumnSample reference, ColumnSample current)
    {
        var counts = CategoryCounts.Of(reference, current);
        if (counts.Categories.Count > MostCategories || counts.ReferenceTotal == 0 || counts.CurrentTotal == 0) yield break;
        var unseen = counts.Categories.Where(category => category.Reference == 0 && !KnownSentinels.Has(category.Name)).Select(category => category.Name).ToList();
        var spelled = BySpelling(counts, unseen);
        if (spelled.Count > 0) yield return Candidate(current, counts, spelled, "written in another way");
        var renamed = RenamesByShare.Find(counts, unseen.Except(spelled.Keys, StringComparer.Ordinal), spelled);
        if (renamed.Count > spelled.Count) yield return Candidate(current, counts, renamed, "renamed");
    }

    private static Dictionary<string, string> BySpelling(CategoryCounts counts, List<string> unseen)
    {
        var known = counts.Categories.Where(category => category.Reference > 0).ToList();
        var plain = known.GroupBy(category => Plain(category.Name)).ToDictionary(group => group.Key, group => group.MaxBy(category => category.Reference).Name);
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in unseen)
        {
            if (plain.TryGetValue(Plain(name), out var old)) renames[name] = old;
            // A slip of the pen in a word that lost as many rows: 'drizle' for 'drizzle', but not 'north' for 'south'.
            else if (NearestName.Of(name, known.Where(category => IsSlip(category.Name, name) && Lost(counts, category.Name)).Select(category => category.Name)) is { } near) renames[name] = near;
        }

        return renames;
    }

    /// <summary>Letters and digits without case and accents.</summary>
    private static string Plain(string name)
    {
        var plain = string.Concat(name.Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return plain.Length > 0 ? plain : name;
    }

    private static bool IsSlip(string old, string name)
    {
        const int ShortestWord = 5;
        return Math.Min(old.Length, name.Length) >= ShortestWord && Math.Abs(old.Length - name.Length) <= 1
            && char.ToUpperInvariant(old[0]) == char.ToUpperInvariant(name[0])
            && NearestName.Of(name, [old]) is not null
            && old.Intersect(name).Count() >= old.Distinct().Count() - 1;
    }

    private static bool Lost(CategoryCounts counts, string name)
    {
        var category = counts.Categories.First(category => category.Name == name);
        return (double)category.Current / counts.CurrentTotal < 0.9 * category.Reference / counts.ReferenceTotal;
    }

    private static CauseCandidate Candidate(ColumnSample current, CategoryCounts counts, Dictionary<string, string> renames, string how)
    {
        var shares = counts.Categories.ToDictionary(category => category.Name, StringComparer.Ordinal);
        var pairs = renames.OrderByDescending(rename => shares[rename.Key].Current).Take(NamedPairs)
            .Select(rename => $"'{rename.Value}' ({Reasons.Share((double)shares[rename.Value].Reference / counts.ReferenceTotal)} → {Reasons.Share((double)shares[rename.Value].Current / counts.CurrentTotal)}) as '{rename.Key}' ({Reasons.Share((double)shares[rename.Key].Current / counts.CurrentTotal)})");
        var more = renames.Count > NamedPairs ? string.Create(CultureInfo.InvariantCulture, $" and {renames.Count - NamedPairs} more") : "";
        return new CauseCandidate(
            CauseKind.RenamedCategory, $"{how}: {string.Join(", ", pairs)}{more}", current.Rename(name => renames.GetValueOrDefault(name, name)), SmallestExplained);
    }
}
