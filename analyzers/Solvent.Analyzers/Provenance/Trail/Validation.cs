using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>A cross-validation.</summary>
/// <param name="Rows">The rows that it divides into folds.</param>
/// <param name="Pipeline">What it fits.</param>
/// <param name="RowsPlace">Where the code says which rows.</param>
/// <param name="Label">The label that is evaluated, when it is fixed.</param>
/// <param name="Key">The column that keeps rows together.</param>
/// <param name="Call">The call.</param>
/// <param name="Path">The calls inside of which it happens.</param>
internal sealed record Validation(FactSet Rows, FactSet Pipeline, Location RowsPlace, string? Label, SamplingKey? Key, SyntaxNode Call, CallPath? Path);
