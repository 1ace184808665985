using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>A model is applied to rows.</summary>
/// <param name="Result">The scored rows.</param>
/// <param name="Place">Where the code says which rows.</param>
internal sealed record Scoring(FactSet Result, Location Place);
