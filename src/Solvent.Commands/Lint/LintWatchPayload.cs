namespace Solvent.Commands.Lint;

/// <summary>What <c>lint --watch --json</c> prints when it ends.</summary>
internal sealed record LintWatchPayload(int Looks, int LastFindings);
