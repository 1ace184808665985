using Solvent.Lint;

namespace Solvent.Commands.Lint;

/// <summary>One element of what <c>lint --json</c> prints.</summary>
internal sealed record FindingPayload(
    string Rule,
    FindingSeverity Severity,
    string Message,
    string File,
    int? Cell,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    string Fingerprint,
    SuppressionPayload? Suppression)
{
    public static FindingPayload From(Finding finding) => new(
        finding.Rule,
        finding.Severity,
        finding.Message,
        finding.File,
        finding.Cell,
        finding.Line,
        finding.Column,
        finding.EndLine,
        finding.EndColumn,
        finding.Fingerprint,
        Suppression: null);

    public static FindingPayload From(SuppressedFinding suppressed)
        => From(suppressed.Finding) with { Suppression = new SuppressionPayload(suppressed.Kind, suppressed.Justification) };
}
