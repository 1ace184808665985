using System.Collections.Generic;
using System.Text;

namespace Solvent.Analyzers.Literals;

/// <summary>The words of an identifier: <c>modelPath2</c> has "model" and "path".</summary>
internal static class NameWords
{
    /// <summary>The words, in lower case.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var word = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var isLetter = char.IsLetter(name[index]);
            // A capital starts a word, unless it goes on with an abbreviation: baseURLPath has base, url and path.
            var starts = isLetter && char.IsUpper(name[index])
                && (index == 0 || !char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
            if ((starts || !isLetter) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (isLetter) word.Append(char.ToLowerInvariant(name[index]));
        }

        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>Whether one of the words is among <paramref name="words"/>.</summary>
    public static bool HasAny(string? name, HashSet<string> words)
    {
        if (name is null) return false;
        foreach (var word in Of(name))
        {
            if (words.Contains(word)) return true;
        }

        return false;
    }
}
