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

    /// <summary>Whether values are written text rather than names, codes or categories.</summary>
    public static bool IsProse(TextColumn column) => IsDistinct(column) && column.Categories.Average(text => (double)Words(text)) >= WordsOfProse;

    public static IEnumerable<DerivedFeature> Of(TextColumn reference, TextColumn current)
    {
        if (!IsDistinct(reference)) return [];
        (string Name, Func<string, double> Feature)[] features = IsProse(reference)
            ? [("length", text => text.Length), ("words", text => Words(text)), ("digits", text => Share(text, char.IsDigit)), ("upperCase", UpperCase)]
            : [("letters", text => text.Count(char.IsLetter)), ("upperCase", UpperCase)];
        return features.Select(feature => new DerivedFeature(feature.Name, Sample(reference, feature.Feature), Sample(current, feature.Feature)));
    }

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
