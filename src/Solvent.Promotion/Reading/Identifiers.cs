using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Promotion.Reading;

/// <summary>Makes names of C# from words of people.</summary>
internal static class Identifiers
{
    /// <summary>The words as one name whose parts start with capitals: <c>One run a version</c> is <c>OneRunAVersion</c>. Empty when nothing of it can be in a name.</summary>
    public static string Pascal(string words)
    {
        var name = new StringBuilder(words.Length);
        var startsWord = true;
        foreach (var rune in words.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && rune.IsBmp)
            {
                if (name.Length == 0 && Rune.IsDigit(rune)) continue;
                name.Append(startsWord ? Rune.ToUpperInvariant(rune).ToString() : rune.ToString());
                startsWord = false;
            }
            else if (rune.Value is not '\'' and not '’')
            {
                startsWord = true;
            }
        }

        return name.ToString();
    }

    /// <summary>The name with a small first letter, as variables have it, with <c>@</c> where it is a keyword.</summary>
    public static string Camel(string name) => Escaped(char.ToLowerInvariant(name[0]) + name[1..]);

    /// <summary>The name as code has to spell it.</summary>
    public static string Escaped(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.AwaitKeyword or SyntaxKind.FieldKeyword ? "@" + name : name;

    /// <summary>The name, or the first of <c>name2</c>, <c>name3</c>, … that is free; it is taken from then on.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        if (taken.Add(name)) return name;
        for (var number = 2; ; number++)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
            if (taken.Add(numbered)) return numbered;
        }
    }
}
