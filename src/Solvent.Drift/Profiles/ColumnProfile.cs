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

    internal bool HasValues => Missing < Rows;

    /// <summary>The quantile of numbers and timestamps by linear interpolation; <see langword="null"/> when there are none.</summary>
    /// <param name="share">The share of values below it, 0 to 1.</param>
    public double? Quantile(double share) => Numbers.Size == 0 ? null : Numbers.Quantile(share);

    internal static ColumnProfile Of(Column column)
    {
        var numbers = column.Kind is ColumnKind.Number or ColumnKind.Timestamp
            ? Summarizing.Of(ColumnSample.Of(column).Numbers())
            : NumericSummary.Empty;
        var categories = column.Kind is ColumnKind.Text or ColumnKind.Boolean
            ? CategorySummary.Of(CategoryCounts.Count(column))
            : CategorySummary.Empty;
        return new ColumnProfile(column.Name, column.Kind, column.Length, column.MissingCount, numbers, categories);
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
            CategorySummary.Merge(parts.Select(part => part.Categories)));
    }
}
