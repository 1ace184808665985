namespace Solvent.Drift;

/// <summary>How strongly a column drifts: the effects of its signals in units of their thresholds.</summary>
internal static class CauseStrength
{
    private const double SmallestThreshold = 1e-6;

    /// <summary>The signals that would fire if this were the only column.</summary>
    public static IReadOnlyList<string> Firing(ColumnEvidence evidence, DriftOptions options) =>
    [
        .. evidence.Signals
            .Where(signal => signal.Significance.PValue <= options.Alpha && signal.Effect.Effect >= signal.Effect.Threshold)
            .Select(signal => signal.Effect.Method),
    ];

    /// <summary>The strength of the signals of these names; one that is gone has none.</summary>
    public static double Of(ColumnEvidence evidence, IReadOnlyList<string> methods) => evidence.Signals
        .Where(signal => methods.Contains(signal.Effect.Method))
        .Sum(signal => (signal.Effect.Effect ?? 0) / Math.Max(signal.Effect.Threshold ?? 0, SmallestThreshold));
}
