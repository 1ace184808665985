using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>Rows by which a model is chosen or its training is stopped.</summary>
/// <param name="rows">The rows.</param>
/// <param name="place">Where they are named.</param>
internal sealed class Selection(Fact rows, Location place) : Fact
{
    public Fact Rows { get; } = rows;

    public Location Place { get; } = place;
}
