namespace Solvent.Commands.Retraining;

/// <summary>What <c>retrain plan --init --json</c> prints.</summary>
internal sealed record PolicyWrittenPayload(string Policy);
