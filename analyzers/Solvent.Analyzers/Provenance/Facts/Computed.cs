using System.Collections.Generic;

namespace Solvent.Analyzers.Provenance;

/// <summary>What a pure operation gives for its operands, such as a sum, a count or a combined path.</summary>
internal sealed class Computed(string operation, IReadOnlyList<Fact> operands) : Fact
{
    public string Operation { get; } = operation;

    public IReadOnlyList<Fact> Operands { get; } = operands;
}
