using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>What a profile keeps of one column.</summary>
public sealed class ColumnProfile
{
    internal ColumnProfile(string name, ColumnKind kind, long rows, long missing, NumericSummary numbers, CategorySummary categories)
    {
        Name = name;
        Kind = kind;
        Rows = rows;
        Missing = missing;
        Numbers = numbers;
        Categories = categories;
    }

    /// <summary>The column.</summary>
    public string Name { get; }

    /// <summary>What its values are.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Number of rows.</summary>
    public long Rows { get; }

    /// <summary>Number of rows without a value.</summary>
    public long Missing { get; }

    /// <summary>Number of infinite values, which moments and quantiles leave out.</summary>
    public long Infinite => Numbers.InfiniteCount;

    /// <summary>The moments of numbers, and of timestamps in seconds since 1970; none for other kinds.</summary>
    public Moments Moments => Numbers.Moments;

    /// <summary>The smallest finite number, or timestamp in seconds since 1970; <see langword="null"/> when there is none.</summary>
    public double? Minimum => Numbers.Size == 0 ? null : Numbers.Points[0];

    /// <summary>The largest finite number, or timestamp in seconds since 1970; <see langword="null"/> when there is none.</summary>
    public double? Maximum => Numbers.Size == 0 ? null : Numbers.Points[^1];

    /// <summary>Number of values of text and truth values that are counted one by one.</summary>
    public int CategoryCount => Categories.Counts.Length;

    /// <summary>Whether the profile has the whole distribution, so that a comparison with it is one with the column itself.</summary>
    public bool IsExact => Numbers.IsExact && Categories.IsExact;

    /// <summary>
    /// The most by which a share is wrong, 0 to 1: of the values below any number and so the distance D of Kolmogorov and Smirnov, or of the rows in a category; 0 where
    /// <see cref="IsExact"/>.
    /// </summary>
    public double Error => Numbers.Size > 0 ? Numbers.Error : Categories.Size > 0 ? (double)Categories.Error / Categories.Size : 0;

    internal NumericSummary Numbers { get; }

    internal CategorySummary Categories { get; }

    /// <summary>Profiles of what is derived from the values of a text or a timestamp, such as its length or weekday.</summary>
    internal IReadOnlyList<ColumnProfile> Derived { get; init; } = [];

    internal bool HasValues => Missing < Rows;

    /// <summary>The quantile of numbers and timestamps by linear interpolation; <see langword="null"/> when there are none.</summary>
    /// <param name="share">The share of values below it, 0 to 1.</param>
    public double? Quantile(double share) => Numbers.Size == 0 ? null : Numbers.Quantile(share);

    internal static ColumnProfile Of(Column column) => Of(column.Name, ColumnSample.Of(column), [.. DerivedFeatures.Of(column).Select(feature => Of(feature.Name, feature.Sample, []))]);

    private static ColumnProfile Of(string name, ColumnSample sample, IReadOnlyList<ColumnProfile> derived)
    {
        var isNumeric = sample.Kind is ColumnKind.Number or ColumnKind.Timestamp;
        return new ColumnProfile(
            name,
            sample.Kind,
            sample.Rows,
            sample.Missing,
            isNumeric ? Summarizing.Of(sample.Numbers()) : NumericSummary.Empty,
            isNumeric ? CategorySummary.Empty : CategorySummary.Of(sample.Categories()))
        {
            Derived = derived,
        };
    }

    /// <exception cref="SolventException"><c>profiles-differ</c> when the parts hold different kinds of values.</exception>
    internal static ColumnProfile Merge(IReadOnlyList<ColumnProfile> parts)
    {
        // A column without any value has no kind of its own.
        var telling = parts.FirstOrDefault(part => part.HasValues) ?? parts[0];
        if (parts.FirstOrDefault(part => part.HasValues && part.Kind != telling.Kind) is { } other)
        {
            throw new SolventException("profiles-differ", $"The column '{other.Name}' is {ColumnWords.Of(telling.Kind)} in one part and {ColumnWords.Of(other.Kind)} in another.")
            {
                Hint = "Write all parts with the same types, or leave the column out.",
            };
        }

        return new ColumnProfile(
            telling.Name,
            telling.Kind,
            parts.Sum(part => part.Rows),
            parts.Sum(part => part.Missing),
            SummaryMerge.Of([.. parts.Select(part => part.Numbers)]),
            CategorySummary.Merge(parts.Select(part => part.Categories)))
        {
            Derived = MergeDerived([.. parts.Where(part => part.HasValues)]),
        };
    }

    /// <summary>What all parts have that have values.</summary>
    private static List<ColumnProfile> MergeDerived(List<ColumnProfile> parts) => parts.Count == 0
        ? []
        : [.. parts[0].Derived
            .Select(feature => parts.Select(part => part.Derived.FirstOrDefault(other => other.Name == feature.Name)).OfType<ColumnProfile>().ToList())
            .Where(features => features.Count == parts.Count)
            .Select(Merge)];
}
