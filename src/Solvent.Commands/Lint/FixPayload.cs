using Solvent.Lint;

namespace Solvent.Commands.Lint;

/// <summary>What <c>lint --fix --json</c> prints.</summary>
internal sealed record FixPayload(bool Written, IReadOnlyList<AppliedFix> Fixed, IReadOnlyList<SourceChange> Changes, IReadOnlyList<FindingPayload> Remaining)
{
    public static FixPayload From(FixResult result, bool isWritten)
        => new(isWritten, result.Fixed, result.Changes, [.. result.Remaining.Findings.Select(FindingPayload.From)]);
}
