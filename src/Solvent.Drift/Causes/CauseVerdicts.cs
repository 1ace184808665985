namespace Solvent.Drift;

/// <summary>Says what the verdict on a drifted column would have been without each of its causes, in the same report.</summary>
internal static class CauseVerdicts
{
    public static ColumnDrift Attach(ColumnDrift column, ColumnEvidence evidence, Func<ColumnEvidence, ColumnDrift> judge)
        => column.Verdict is DriftVerdict.Drift or DriftVerdict.Error && evidence.Causes.Count > 0
            ? column with { Causes = [.. evidence.Causes.Select(finding => Judge(finding, judge))] }
            : column;

    private static DriftCause Judge(CauseFinding finding, Func<ColumnEvidence, ColumnDrift> judge)
    {
        var cause = new DriftCause(finding.Kind, finding.Evidence, Math.Clamp(finding.Explained, 0, 1));
        if (finding.Undone is null) return cause;
        var undone = judge(finding.Undone);
        return cause with { Undone = undone.Verdict, UndoneReason = undone.Reason };
    }
}
