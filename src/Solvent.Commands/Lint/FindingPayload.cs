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
    int EndColumn)
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
        finding.EndColumn);
}
