using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>Rows are loaded into objects of a type.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Type">The type of a row, or <see langword="null"/>.</param>
internal sealed record Loading(FactSet Rows, ITypeSymbol? Type);
