using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Kernel.Constructs;

/// <summary>The part of a cell that is compiled as a library.</summary>
/// <param name="Tree">The part; what else the cell has is blank there.</param>
/// <param name="Types">The full names of the types that it declares.</param>
internal sealed record LibrarySource(SyntaxTree Tree, IReadOnlySet<string> Types)
{
    /// <summary>Takes the part out of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="members">All members of the cell.</param>
    /// <param name="library">Those that make the library.</param>
    /// <param name="edits">Takes the changes to the text of the cell.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static LibrarySource Create(
        SyntaxTree cell,
        IEnumerable<MemberDeclarationSyntax> members,
        IReadOnlyCollection<MemberDeclarationSyntax> library,
        EditedText edits,
        CancellationToken cancellationToken)
    {
        foreach (var member in members.Except(library)) edits.Blank(member.Span);
        foreach (var member in library.SelectMany(member => member.DescendantNodesAndSelf()).OfType<MemberDeclarationSyntax>()) Open(member, edits);
        var options = ((CSharpParseOptions)cell.Options).WithKind(SourceCodeKind.Regular);
        var tree = CSharpSyntaxTree.ParseText(edits.Apply(), options, cell.FilePath, cancellationToken);
        return new LibrarySource(tree, Declared(tree).Select(type => type.Name).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>This part without some of its types.</summary>
    public LibrarySource Without(IReadOnlySet<string> types)
    {
        var text = Tree.GetText();
        var gone = Declared(Tree).Where(type => types.Contains(type.Name)).Select(type => type.Type.Span);
        var changes = gone.Select(span => new TextChange(span, EditedText.Blanks(text, span)));
        return new LibrarySource(
            CSharpSyntaxTree.ParseText(text.WithChanges(changes), (CSharpParseOptions)Tree.Options, Tree.FilePath),
            Types.Except(types).ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, MemberDeclarationSyntax Type)> Declared(SyntaxTree tree)
        => tree.GetCompilationUnitRoot().Members.SelectMany(member => LibraryMembers.Types(member));

    // All cells are one program, in which what is internal, or of a file, is seen everywhere.
    private static void Open(MemberDeclarationSyntax member, EditedText edits)
    {
        var modifiers = member.Modifiers;
        var isOpen = modifiers.Any(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()));
        foreach (var modifier in modifiers)
        {
            if (modifier.IsKind(SyntaxKind.FileKeyword)) edits.Blank(modifier.Span);
            if (!modifier.IsKind(SyntaxKind.InternalKeyword)) continue;
            if (modifiers.Any(SyntaxKind.ProtectedKeyword)) edits.Blank(modifier.Span);
            else edits.Replace(modifier.Span, "public");
        }

        foreach (var modifier in modifiers)
        {
            var isShared = modifier.IsKind(SyntaxKind.ProtectedKeyword) && modifiers.Any(SyntaxKind.InternalKeyword);
            if (isShared) edits.Replace(modifier.Span, "public");
        }

        var isOuter = member is (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            && member.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax;
        if (!isOuter || isOpen) return;
        var first = modifiers.Count > 0 ? modifiers[0] : member.AttributeLists.Count > 0 ? member.AttributeLists.Last().GetLastToken().GetNextToken() : member.GetFirstToken();
        edits.Insert(first.SpanStart, "public ", first.Span);
    }
}
