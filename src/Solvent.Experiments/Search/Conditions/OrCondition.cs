namespace Solvent.Experiments.Search;

/// <summary>One must hold.</summary>
internal sealed record OrCondition(Condition Left, Condition Right) : Condition;
