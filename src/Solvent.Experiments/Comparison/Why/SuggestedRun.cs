namespace Solvent.Experiments;

/// <summary>A run that would tell differences apart.</summary>
/// <param name="Purpose">One sentence that says what it is like.</param>
/// <param name="Commands">What to type; empty when there is no command for it.</param>
public sealed record SuggestedRun(string Purpose, IReadOnlyList<string> Commands);
