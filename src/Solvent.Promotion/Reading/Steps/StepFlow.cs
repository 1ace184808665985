using Microsoft.CodeAnalysis;
using Solvent.Promotion.Reading.Flow;

namespace Solvent.Promotion.Reading.Steps;

/// <summary>A step with its code.</summary>
/// <param name="Title">Its heading; empty when there is none.</param>
/// <param name="Statements">Its statements in order.</param>
internal sealed record StepFlow(string Title, IReadOnlyList<FlowStatement> Statements)
{
    /// <summary>The name of its method.</summary>
    public string Name { get; init; } = "";

    /// <summary>Variables of earlier steps that it uses.</summary>
    public IReadOnlyList<ILocalSymbol> Inputs { get; init; } = [];

    /// <summary>Variables that it declares or assigns and that something after it uses.</summary>
    public IReadOnlyList<ILocalSymbol> Outputs { get; init; } = [];

    /// <summary>Its cells, counted from 1.</summary>
    public IReadOnlyList<int> Cells => [.. Statements.Select(statement => statement.Cell + 1).Distinct()];
}
