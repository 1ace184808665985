using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Provenance;

/// <summary>Rows with columns added by a fitted model, trainer or preparation.</summary>
/// <param name="parent">The rows.</param>
/// <param name="by">The model: a <see cref="Model"/>, or an <see cref="Origin"/> when it is not known how it was fitted.</param>
/// <param name="place">Where the code says which rows.</param>
internal sealed class Scored(Fact parent, Fact by, Location place) : Fact
{
    public Fact Parent { get; } = parent;

    public Fact By { get; } = by;

    public Location Place { get; } = place;
}
