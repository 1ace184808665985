using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>What <c>drift --json</c> prints.</summary>
internal sealed record DriftPayload(
    DriftVerdict Verdict, DriftSide Reference, DriftSide Current, IReadOnlyList<DriftColumnPayload> Columns)
{
    /// <summary>The columns together, where that was asked for.</summary>
    public MultivariateDrift? Multivariate { get; init; }

    public static DriftPayload From(DriftReport report) => new(
        report.Verdict,
        new DriftSide(report.ReferenceName, report.ReferenceRows),
        new DriftSide(report.CurrentName, report.CurrentRows),
        [.. report.Columns.Select(column => new DriftColumnPayload(column.Name, column.Kind, column.Verdict, column.Missing, column.Tests, column.Reason) { Peer = column.Peer })]) { Multivariate = report.Multivariate };
}
