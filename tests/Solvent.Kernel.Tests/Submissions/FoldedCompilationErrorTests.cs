using Solvent.Kernel.Tests.Errors;

namespace Solvent.Kernel.Tests.Submissions;

/// <summary>The same holds when each cell is folded before the next is compiled.</summary>
public sealed class FoldedCompilationErrorTests : CompilationErrorTests
{
    private protected override TestNotebook Open() => TestNotebook.Folding(1);
}
