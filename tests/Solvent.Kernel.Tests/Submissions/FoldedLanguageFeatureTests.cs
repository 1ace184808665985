using Solvent.Kernel.Tests.Sessions;

namespace Solvent.Kernel.Tests.Submissions;

/// <summary>The same holds when each cell is folded before the next is compiled.</summary>
public sealed class FoldedLanguageFeatureTests : LanguageFeatureTests
{
    private protected override TestNotebook Open() => TestNotebook.Folding(1);
}
