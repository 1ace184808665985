using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>Rows are divided into parts or folds.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Splits">The result.</param>
/// <param name="Key">The column that keeps rows together.</param>
/// <param name="Call">The call.</param>
/// <param name="Path">The calls inside of which it happens.</param>
internal sealed record Division(FactSet Rows, FactSet Splits, SamplingKey? Key, SyntaxNode Call, CallPath? Path);
