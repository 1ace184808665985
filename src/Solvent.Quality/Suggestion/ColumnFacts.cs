using Solvent.Tables;

namespace Solvent.Quality;

/// <summary>What suggestions ask of a column.</summary>
/// <param name="Column">The column, with at least one value.</param>
/// <param name="Counts">Its values.</param>
internal sealed record ColumnFacts(Column Column, ValueCounts Counts)
{
    /// <summary>Fewer rows say little about what is usual.</summary>
    public const int FewestRows = 20;

    public string Name => Column.Name;

    public bool IsSmall => Counts.Total < FewestRows;

    /// <summary>Whether every value occurs once.</summary>
    public bool IsUnique => Counts.Distinct == Counts.Total;

    /// <summary>Whether so few values are repeated that it is likely a mistake.</summary>
    public bool IsNearlyUnique => Counts.Distinct >= 0.98 * Counts.Total;

    /// <summary>
    /// Whether the values are a closed set of few: the share of rows that a value was seen in once is, by Good and Turing, the chance that the next row has a new one.
    /// </summary>
    public bool IsSet(int most) => Counts.Distinct <= most && Counts.Counts.Count(count => count.Rows == 1) < 0.01 * Counts.Total;

    public static ColumnFacts Of(Column column) => new(column, ValueCounts.Of(column));

    /// <summary>The different values as text, in their order.</summary>
    public List<string> Values() => Column is NumberColumn numbers
        ? [.. Counts.Counts.OrderBy(count => numbers[count.FirstRow]).Select(count => Column.Format(count.FirstRow)!)]
        : [.. Counts.Counts.Select(count => Column.Format(count.FirstRow)!).Order(StringComparer.Ordinal)];
}
