namespace Solvent.Experiments.Search;

/// <summary>Both must hold.</summary>
internal sealed record AndCondition(Condition Left, Condition Right) : Condition;
