namespace Solvent.Experiments.Search;

/// <summary>What runs must be like to be found.</summary>
internal abstract record Condition;
