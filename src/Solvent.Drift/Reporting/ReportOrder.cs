namespace Solvent.Drift;

/// <summary>Which column to read first.</summary>
public static class ReportOrder
{
    private static readonly DriftVerdict[] Weight = [DriftVerdict.Drift, DriftVerdict.Error, DriftVerdict.Ok, DriftVerdict.NotEnoughData];

    /// <summary>Columns that drifted first, and among equals the largest effect in units of its threshold.</summary>
    public static IEnumerable<ColumnDrift> ByEffect(IEnumerable<ColumnDrift> columns) => columns
        .OrderBy(column => Array.IndexOf(Weight, column.Verdict))
        .ThenByDescending(EffectOverThreshold);

    /// <summary>The test whose effect stands out most against its threshold: the evidence to read first; <see langword="null"/> where nothing was compared.</summary>
    public static DriftTest? Leading(ColumnDrift column)
        => column.Tests.Where(test => test is { Effect: not null, Threshold: > 0 }).MaxBy(test => test.Effect / test.Threshold);

    /// <summary>The effect of <see cref="Leading"/> in units of its threshold; 0 where nothing was compared.</summary>
    public static double EffectOverThreshold(ColumnDrift column)
        => Leading(column) is { Effect: { } effect, Threshold: { } threshold } ? effect / threshold : 0;

    /// <summary>The cause that explains most, if it explains at least half of the effect.</summary>
    public static DriftCause? MostLikelyCause(ColumnDrift column)
    {
        const double Half = 0.5;
        return column.Causes is [{ Explained: >= Half } cause, ..] ? cause : null;
    }
}
