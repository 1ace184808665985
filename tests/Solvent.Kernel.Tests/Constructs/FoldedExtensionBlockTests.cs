namespace Solvent.Kernel.Tests.Constructs;

/// <summary>The same holds when each cell is folded before the next is compiled.</summary>
public sealed class FoldedExtensionBlockTests : ExtensionBlockTests
{
    private protected override TestNotebook Open() => TestNotebook.Folding(1);
}
