namespace Solvent.Kernel.Tests.LanguageServices;

/// <summary>The same holds when each cell is folded before the next is compiled.</summary>
public sealed class FoldedConstructDiagnosisTests : ConstructDiagnosisTests
{
    private protected override TestNotebook Open() => TestNotebook.Folding(1);
}
