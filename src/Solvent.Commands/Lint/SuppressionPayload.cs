using Solvent.Lint;

namespace Solvent.Commands.Lint;

/// <summary>Why a finding of <c>lint --show-ignored --json</c> is ignored.</summary>
internal sealed record SuppressionPayload(SuppressionKind Kind, string? Justification);
