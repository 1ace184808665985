using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>One column of <see cref="DriftProfilePayload"/>.</summary>
internal sealed record ColumnProfilePayload(
    string Name,
    ColumnKind Kind,
    long Missing,
    long Infinite,
    double? Mean,
    double? StandardDeviation,
    double? Skewness,
    double? Kurtosis,
    double? Minimum,
    double? LowerQuartile,
    double? Median,
    double? UpperQuartile,
    double? Maximum,
    int Categories,
    double Error)
{
    public static ColumnProfilePayload From(ColumnProfile column) => new(
        column.Name,
        column.Kind,
        column.Missing,
        column.Infinite,
        column.Minimum is null ? null : column.Moments.Mean,
        column.Moments.StandardDeviation,
        column.Moments.Skewness,
        column.Moments.Kurtosis,
        column.Minimum,
        column.Quantile(0.25),
        column.Quantile(0.5),
        column.Quantile(0.75),
        column.Maximum,
        column.CategoryCount,
        column.Error);
}
