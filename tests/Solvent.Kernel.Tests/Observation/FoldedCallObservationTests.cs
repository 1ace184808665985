namespace Solvent.Kernel.Tests.Observation;

/// <summary>The same holds when each cell is folded before the next is compiled.</summary>
public sealed class FoldedCallObservationTests : CallObservationTests
{
    private protected override TestNotebook Open() => TestNotebook.Folding(1);
}
