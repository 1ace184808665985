using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>
/// Lets a cell reach variables of folded cells where they are, in place of by the reference that their property returns. Such a reference
/// cannot live across an <c>await</c>, as that to a variable in <c>x = await …</c> would have to, nor stand in an expression tree.
/// </summary>
internal static class DirectAccess
{
    // "A reference returned by a call cannot be preserved across await or yield", "An expression tree may not contain a call that returns by reference".
    private static readonly string[] Limits = ["CS8178", "CS8153"];

    /// <summary>Whether the errors are those that direct access avoids.</summary>
    public static bool Helps(IEnumerable<Diagnostic> errors) => errors.Any(error => Limits.Contains(error.Id, StringComparer.Ordinal));

    /// <summary>Writes each variable of a folded cell as a member of that cell's state. Lines stay.</summary>
    /// <param name="tree">The cell.</param>
    /// <param name="model">Its meaning.</param>
    /// <param name="folded">The folded cells.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    /// <returns>The tree, and the cells that it needs as references.</returns>
    public static (SyntaxTree Tree, IReadOnlyCollection<CellImage> Cells) Rewrite(
        SyntaxTree tree, SemanticModel model, FoldedCells folded, CancellationToken cancellationToken)
    {
        var cells = new HashSet<CellImage>();
        var changes = new List<TextChange>();
        foreach (var name in tree.GetRoot(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is not IPropertySymbol { ReturnsByRef: true, IsStatic: false } property
                || !property.ContainingAssembly.Name.StartsWith(LayerName.Assembly, StringComparison.Ordinal)
                || folded.Find(property.Name) is not var (cell, place))
            {
                continue;
            }

            cells.Add(cell);
            var state = string.Create(CultureInfo.InvariantCulture, $"((global::{cell.Name}){LayerName.States}[{place}]).");
            changes.Add(new TextChange(new TextSpan(name.SpanStart, 0), state));
        }

        var text = tree.GetText(cancellationToken).WithChanges(changes).ToString();
        return (CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken), cells);
    }
}
