namespace Solvent.Retraining;

/// <summary>One condition of a trigger, and what was found.</summary>
/// <param name="Condition">The condition as it can be written: <c>rows &gt; 10000</c>.</param>
/// <param name="Answer">Whether it is met.</param>
/// <param name="Found">What was found, in words: <c>12,400 new rows</c>.</param>
public sealed record TriggerFinding(string Condition, TriggerAnswer Answer, string Found);
