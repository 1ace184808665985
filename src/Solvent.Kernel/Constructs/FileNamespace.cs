using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Kernel.Constructs;

/// <summary>A file-scoped namespace: all types of the cell are in it, and its statements see them.</summary>
internal static class FileNamespace
{
    /// <summary>Finds it in a cell.</summary>
    public static FileScopedNamespaceDeclarationSyntax? Find(SyntaxTree cell, CancellationToken cancellationToken)
        => cell.GetCompilationUnitRoot(cancellationToken).Members.OfType<FileScopedNamespaceDeclarationSyntax>().FirstOrDefault();

    /// <summary>The cell without its line, each character where it was.</summary>
    public static SyntaxTree Remove(SyntaxTree cell, FileScopedNamespaceDeclarationSyntax header, EditedText edits, CancellationToken cancellationToken)
    {
        var text = cell.GetText(cancellationToken);
        var span = TextSpan.FromBounds(header.NamespaceKeyword.SpanStart, header.SemicolonToken.Span.End);
        edits.Blank(span);
        var change = new TextChange(span, EditedText.Blanks(text, span));
        return CSharpSyntaxTree.ParseText(text.WithChanges(change), (CSharpParseOptions)cell.Options, cell.FilePath, cancellationToken);
    }
}
