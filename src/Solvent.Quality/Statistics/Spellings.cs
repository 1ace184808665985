using System.Text;
using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>Categories that are one but for case, spaces and the form of their characters.</summary>
internal static class Spellings
{
    /// <summary>What two spellings of one category have in common.</summary>
    public static string Common(string text)
    {
        var normal = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        return string.Join(' ', normal.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>For each category the code of the most common spelling of it; its own where it is that.</summary>
    public static int[] Usual(TextColumn column)
    {
        var rows = new int[column.Categories.Count];
        foreach (var code in column.Codes)
        {
            if (code >= 0) rows[code]++;
        }

        var usual = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = new string[rows.Length];
        for (var code = 0; code < rows.Length; code++)
        {
            keys[code] = Common(Valid(column.Categories[code]));
            if (!usual.TryGetValue(keys[code], out var other) || rows[code] > rows[other]) usual[keys[code]] = code;
        }

        return Array.ConvertAll(keys, key => usual[key]);
    }

    // Half of a surrogate pair cannot be normalised.
    private static string Valid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return string.Concat(text.EnumerateRunes());
            i++;
        }

        return text;
    }
}
