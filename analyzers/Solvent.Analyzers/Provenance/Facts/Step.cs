using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>One step of a pipeline.</summary>
/// <param name="Name">The method or type that makes it.</param>
/// <param name="Kind">What it learns.</param>
/// <param name="Place">Where it is made.</param>
/// <param name="Validation">The rows that it watches while it trains, as <see cref="Selection"/>s.</param>
internal sealed record Step(string Name, StepKind Kind, SyntaxNode Place, FactSet Validation)
{
    /// <summary>The label of a trainer, or <see langword="null"/> when it has none or it is not fixed.</summary>
    public string? Label { get; init; }

    /// <summary>The column that a step copies or converts, value by value, or <see langword="null"/>.</summary>
    public string? Input { get; init; }

    /// <summary>The column that a copy is written to.</summary>
    public string? Output { get; init; }
}
