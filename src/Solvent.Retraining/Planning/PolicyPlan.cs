namespace Solvent.Retraining;

/// <summary>What a rule has come to.</summary>
/// <param name="Policy">The name of the rule.</param>
/// <param name="Plan">When it retrained.</param>
public sealed record PolicyPlan(string Policy, RetrainingPlan Plan);
