using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>
/// Features of text that is no category: prose is described by its length, words, digits and upper case; codes and names by their letters alone, because the digits of a number that
/// counts up change by themselves.
/// </summary>
internal static class TextFeatures
{
    private const double MostlyDistinct = 0.5;
    private const int FewValues = 20;
    private const double WordsOfProse = 3;
    private const string Length = "length";
    private const string OfProse = "words";

    private static readonly Dictionary<string, Func<string, double>> All = new(StringComparer.Ordinal)
    {
        [Length] = text => text.Length,
        [OfProse] = text => Words(text),
        ["digits"] = text => Share(text, char.IsDigit),
        ["letters"] = text => text.Count(char.IsLetter),
        ["upperCase"] = UpperCase,
    };

    /// <summary>The features that say something of a reference.</summary>
    public static IEnumerable<string> Names(TextColumn reference)
        => !IsDistinct(reference) ? [] : IsProse(reference) ? [Length, OfProse, "digits", "upperCase"] : ["letters", "upperCase"];

    /// <summary>Whether features are those of written text rather than of names, codes or categories.</summary>
    public static bool AreOfProse(IEnumerable<string> names) => names.Any(name => name is Length or OfProse);

    /// <summary>The values of a feature.</summary>
    public static ColumnSample Of(TextColumn column, string name) => Sample(column, All[name]);

    private static bool IsProse(TextColumn column) => column.Categories.Average(text => (double)Words(text)) >= WordsOfProse;

    private static bool IsDistinct(TextColumn column)
        => column.Categories.Count > FewValues && column.Categories.Count > MostlyDistinct * (column.Length - column.MissingCount);

    private static ColumnSample Sample(TextColumn column, Func<string, double> feature)
    {
        double[] ofCategories = [.. column.Categories.Select(feature)];
        var values = new double[column.Length];
        var codes = column.Codes;
        for (var row = 0; row < values.Length; row++) values[row] = codes[row] >= 0 ? ofCategories[codes[row]] : double.NaN;
        return ColumnSample.OfNumbers(ColumnKind.Number, values);
    }

    private static int Words(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]))) words++;
        }

        return words;
    }

    private static double Share(string text, Func<char, bool> counts) => text.Length == 0 ? 0 : (double)text.Count(counts) / text.Length;

    /// <summary>Upper-case letters among all letters.</summary>
    private static double UpperCase(string text) => text.Count(char.IsLetter) is > 0 and var letters ? (double)text.Count(char.IsUpper) / letters : 0;
}
