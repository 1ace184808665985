namespace Solvent.Experiments.Search;

/// <summary>The opposite must hold: also of runs that have no such value.</summary>
internal sealed record NotCondition(Condition Inner) : Condition;
