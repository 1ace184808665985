using System.Collections.Generic;

namespace Solvent.Analyzers.Provenance;

/// <summary>Models that are applied one after the other.</summary>
internal sealed class ModelChain(IReadOnlyList<Fact> models) : Fact
{
    public IReadOnlyList<Fact> Models { get; } = models;
}
