using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Lint.Analysis;
using Solvent.Lint.Cells;
using Solvent.Notebooks;

namespace Solvent.Lint.Sources;

/// <summary>What is compiled and analysed together.</summary>
/// <param name="Sources">The trees.</param>
/// <param name="References">What they are compiled against.</param>
/// <param name="Notes">What is known already not to be visible to the rules.</param>
internal sealed record LintUnit(
    IReadOnlyList<LintSource> Sources, IReadOnlyList<MetadataReference> References, IReadOnlyList<LintNote> Notes)
{
    /// <summary>Whether it is a library: what it shows on a console, nobody may see.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>How they are compiled.</summary>
    public CSharpCompilationOptions CompilationOptions { get; init; } = UnitAnalysis.CompilationOptions;

    /// <summary>The cells, when it is a notebook.</summary>
    public NotebookCells? Cells { get; init; }

    /// <summary>The notebooks whose code it has because it imports them.</summary>
    public IReadOnlyList<NotebookDocument> Imported => Projection?.Imported ?? [];

    /// <summary>The notebook as the program that is the first of the sources.</summary>
    public NotebookProjection? Projection { get; init; }
}
