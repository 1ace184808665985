namespace Solvent.Analyzers.Provenance;

/// <summary>The code goes through rows itself.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Order">Its number among all that happens in the body.</param>
internal sealed record Reading(FactSet Rows, int Order);
