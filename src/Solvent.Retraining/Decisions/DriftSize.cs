using Solvent.Drift;

namespace Solvent.Retraining;

/// <summary>How far a drift report says that data has moved, as one number.</summary>
internal static class DriftSize
{
    // A column that has moved altogether says no more by being further away.
    private const double Most = 50;

    /// <summary>The mean over the columns of their largest effect, each in units of the threshold from which it matters; <see langword="null"/> when no column was compared.</summary>
    public static double? Of(DriftReport report)
    {
        var sizes = report.Columns
            .Where(column => column.Verdict is DriftVerdict.Ok or DriftVerdict.Drift)
            .Select(column => column.Tests
                .Where(test => test is { Effect: not null, Threshold: > 0, AdjustedPValue: not null } || test.Method is "wasserstein" or "totalVariation")
                .Select(test => test is { Effect: { } effect, Threshold: > 0 and var threshold } ? Math.Min(Most, effect / threshold) : 0)
                .DefaultIfEmpty(0).Max())
            .ToList();
        return sizes.Count == 0 ? null : sizes.Average();
    }
}
