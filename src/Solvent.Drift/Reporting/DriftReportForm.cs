namespace Solvent.Drift;

/// <summary>A report as JSON has it: what <c>docs/json.md</c> promises.</summary>
internal sealed record DriftReportForm(
    DriftVerdict Verdict, string Summary, DriftSide Reference, DriftSide Current, IReadOnlyList<ColumnDrift> Columns)
{
    /// <summary>Whether the reference was a profile.</summary>
    public bool ReferenceIsProfile { get; init; }

    /// <summary>The columns together, where that was asked for.</summary>
    public MultivariateDrift? Multivariate { get; init; }

    public static DriftReportForm Of(DriftReport report) => new(
        report.Verdict, report.Summary, new DriftSide(report.ReferenceName, report.ReferenceRows), new DriftSide(report.CurrentName, report.CurrentRows), report.Columns)
    {
        ReferenceIsProfile = report.ReferenceIsProfile,
        Multivariate = report.Multivariate,
    };

    public DriftReport ToReport() => new(Verdict, Columns)
    {
        ReferenceName = Reference.Name,
        ReferenceRows = Reference.Rows,
        CurrentName = Current.Name,
        CurrentRows = Current.Rows,
        ReferenceIsProfile = ReferenceIsProfile,
        Multivariate = Multivariate,
    };
}
