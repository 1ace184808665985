using System.Globalization;
using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Reads numbers that are written as text now: with a unit behind them, with a decimal comma, or with words for a missing value among them.</summary>
internal static class NumberTextSearch
{
    private const double MostlyNumbers = 0.5;
    private static readonly CultureInfo DecimalComma = new(CultureInfo.InvariantCulture.Name) { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };

    /// <summary>The way to read most of the values as numbers, or <see langword="null"/>.</summary>
    public static CauseCandidate? Find(ColumnSample reference, ColumnSample current)
    {
        var categories = current.Categories().ToList();
        var values = categories.Sum(category => category.Count);
        var plain = Read(categories, text => Parse(text, CultureInfo.InvariantCulture));
        var suffix = Suffix(categories);
        var trimmed = suffix.Length == 0 ? plain : Read(categories, text => text.EndsWith(suffix, StringComparison.Ordinal) ? Parse(text[..^suffix.Length], CultureInfo.InvariantCulture) : null);
        var comma = Read(categories, text => Parse(text, DecimalComma));
        var (kind, words, read) = trimmed.Rows > plain.Rows ? (CauseKind.NumberFormat, $"the numbers have '{suffix}' behind them", trimmed)
            : comma.Rows > plain.Rows ? (CauseKind.NumberFormat, "the numbers are written with a decimal comma", comma)
            : (CauseKind.Sentinel, "", plain);
        if (read.Rows < MostlyNumbers * values || read.Rows == 0) return null;
        var other = categories.Where(category => !read.Numbers.ContainsKey(category.Name)).OrderByDescending(category => category.Count).ToList();
        if (words.Length == 0)
        {
            if (other.Count == 0) return null;
            words = "the other values are numbers";
        }

        var count = other.Sum(category => category.Count);
        var rest = count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count:#,0} values ({Reasons.Share((double)count / values)}) are no number, such as '{other[0].Name}'; ");
        var numbers = categories
            .Where(category => read.Numbers.ContainsKey(category.Name))
            .SelectMany(category => Enumerable.Repeat(read.Numbers[category.Name], (int)category.Count))
            .Concat(Enumerable.Repeat(double.NaN, (int)(current.Missing + count)))
            .ToArray();
        return new CauseCandidate(kind, rest + words, ColumnSample.OfNumbers(reference.Kind, numbers), 0);
    }

    private static (Dictionary<string, double> Numbers, long Rows) Read(List<CategoryCount> categories, Func<string, double?> parse)
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        var rows = 0L;
        foreach (var (name, count) in categories)
        {
            if (parse(name) is not { } number) continue;
            numbers[name] = number;
            rows += count;
        }

        return (numbers, rows);
    }

    /// <summary>What stands behind the digits of the most values.</summary>
    private static string Suffix(List<CategoryCount> categories) => categories
        .Select(category => (Suffix: category.Name[(category.Name.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) + 1)..], category.Count))
        .Where(part => part.Suffix.Length > 0)
        .GroupBy(part => part.Suffix, StringComparer.Ordinal)
        .MaxBy(group => group.Sum(part => part.Count))?.Key ?? "";

    private static double? Parse(string text, CultureInfo culture)
        => double.TryParse(text.Trim(), NumberStyles.Float, culture, out var number) && double.IsFinite(number) ? number : null;
}
