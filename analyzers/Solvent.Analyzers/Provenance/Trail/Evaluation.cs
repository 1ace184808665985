using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>Scored rows are compared with their labels.</summary>
/// <param name="Rows">The scored rows.</param>
/// <param name="Task">The catalog, such as <c>Regression</c>, or <see langword="null"/>.</param>
/// <param name="Label">The label that is evaluated, when it is fixed.</param>
/// <param name="Call">The call.</param>
/// <param name="Path">The calls inside of which it happens.</param>
/// <param name="Order">Its number among all that happens in the body.</param>
internal sealed record Evaluation(FactSet Rows, string? Task, string? Label, SyntaxNode Call, CallPath? Path, int Order);
