using Solvent.Drift;

namespace Solvent.Retraining;

/// <summary>What the conditions of a trigger ask for, as it is known when a decision is made.</summary>
internal sealed class CheckFacts(ScoreBook book, RetrainingPolicy policy, string? trainedOn, DriftReport? drift, DateTimeOffset now) : ITriggerFacts
{
    public long? NewRows
    {
        get
        {
            if (trainedOn is null || book.Versions.Any(version => version.Rows is null)) return null;
            var newer = book.Versions.Where(version => ScoreBook.NumberOf(version.Reference) > ScoreBook.NumberOf(trainedOn)).ToList();
            if (!policy.Data.IsCumulative) return newer.Sum(version => version.Rows!.Value);
            var before = book.Versions.FirstOrDefault(version => version.Reference == trainedOn);
            return before is null ? null : Math.Max(0, book.Newest.Rows!.Value - before.Rows!.Value);
        }
    }

    public TimeSpan? Age => book.Champion is { } champion ? now - champion.CreatedAt : null;

    public double? Metric(string name) => book.Champion is { } champion ? book.MetricOf(champion, book.Newest.Reference, name) : null;

    public (DriftVerdict Verdict, string Reason)? Drift(string? column)
    {
        if (drift is null) return null;
        if (column is not null)
        {
            return drift.Columns.FirstOrDefault(other => other.Name == column) is { } found ? (found.Verdict, found.Reason) : (DriftVerdict.NotEnoughData, $"there is no column '{column}' among those that are compared");
        }

        var drifted = drift.Columns.Where(other => other.Verdict == drift.Verdict).Select(other => other.Name).ToList();
        return (drift.Verdict, drift.Verdict == DriftVerdict.Ok ? $"no drift from {drift.ReferenceName} to {drift.CurrentName}" : $"{string.Join(", ", drifted)}: {Words(drift.Verdict)} from {drift.ReferenceName} to {drift.CurrentName}");
    }

    private static string Words(DriftVerdict verdict) => verdict switch
    {
        DriftVerdict.Drift => "drift",
        DriftVerdict.Error => "cannot be compared",
        _ => "not enough data",
    };
}
