using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>A model is written to a file.</summary>
/// <param name="Models">The model.</param>
/// <param name="Place">Where the code says which model.</param>
internal sealed record Saving(FactSet Models, Location Place);
