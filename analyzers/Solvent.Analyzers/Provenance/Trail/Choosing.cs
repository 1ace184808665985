namespace Solvent.Analyzers.Provenance;

/// <summary>An experiment is told by which rows to choose.</summary>
/// <param name="Experiments">The experiment.</param>
/// <param name="Choice">The rows, as <see cref="Selection"/>s.</param>
/// <param name="Order">Its number among all that happens in the body.</param>
internal sealed record Choosing(FactSet Experiments, FactSet Choice, int Order);
