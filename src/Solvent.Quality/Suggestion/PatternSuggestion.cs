using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Solvent.Quality;

/// <summary>The form that all values of a column have, such as <c>^[A-Z]\d{5}$</c>.</summary>
internal static class PatternSuggestion
{
    private const int MostRuns = 12;
    private const int FewestValues = 20;

    // As many more characters as may come to a run that varies already.
    private const int Growth = 2;

    /// <summary>The form, or <see langword="null"/> when the values have no common one, or one that says nothing.</summary>
    public static string? Of(IReadOnlyList<string> values)
    {
        if (values.Count < FewestValues) return null;
        List<(char Class, int Min, int Max)>? form = null;
        foreach (var value in values)
        {
            if (Runs(value) is not { } runs) return null;
            if (form is null) form = runs.ConvertAll(run => (run.Class, run.Length, run.Length));
            else if (!Widen(form, runs)) return null;
        }

        return form!.Exists(run => run.Class == 'd') || form.Count > 1 ? Written(form!) : null;
    }

    private static bool Widen(List<(char Class, int Min, int Max)> form, List<(char Class, int Length)> runs)
    {
        if (form.Count != runs.Count) return false;
        for (var i = 0; i < runs.Count; i++)
        {
            if (form[i].Class != runs[i].Class) return false;
            form[i] = (form[i].Class, Math.Min(form[i].Min, runs[i].Length), Math.Max(form[i].Max, runs[i].Length));
        }

        return true;
    }

    /// <summary>The runs of a value: capitals (A), small letters (a), digits (d), and signs as they are; other letters and spaces are no identifier.</summary>
    private static List<(char Class, int Length)>? Runs(string value)
    {
        var runs = new List<(char Class, int Length)>();
        foreach (var character in value)
        {
            char kind;
            if (char.IsAsciiLetterUpper(character)) kind = 'A';
            else if (char.IsAsciiLetterLower(character)) kind = 'a';
            else if (char.IsAsciiDigit(character)) kind = 'd';
            else if (char.IsAscii(character) && !char.IsControl(character) && character != ' ') kind = character;
            else return null;
            if (runs.Count > 0 && runs[^1].Class == kind) runs[^1] = (kind, runs[^1].Length + 1);
            else if (runs.Count == MostRuns) return null;
            else runs.Add((kind, 1));
        }

        return runs.Count == 0 ? null : runs;
    }

    private static string Written(List<(char Class, int Min, int Max)> form)
    {
        var pattern = new StringBuilder("^");
        foreach (var (kind, min, max) in form)
        {
            pattern.Append(kind switch { 'A' => "[A-Z]", 'a' => "[a-z]", 'd' => "[0-9]", _ => Regex.Escape(kind.ToString()) });
            if (min != max) pattern.Append(CultureInfo.InvariantCulture, $"{{{Math.Max(1, min - Growth)},{max + Growth}}}");
            else if (min > 1) pattern.Append(CultureInfo.InvariantCulture, $"{{{min}}}");
        }

        return pattern.Append('$').ToString();
    }
}
