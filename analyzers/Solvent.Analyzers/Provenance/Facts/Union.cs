using System.Collections.Generic;

namespace Solvent.Analyzers.Provenance;

/// <summary>The rows of several together.</summary>
internal sealed class Union(IReadOnlyList<Fact> parts) : Fact
{
    public IReadOnlyList<Fact> Parts { get; } = parts;
}
