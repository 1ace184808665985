using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Kernel.Constructs;

/// <summary>The statements at the top of a cell that a program can have and a script cannot: using declarations and ref locals.</summary>
internal static class ProgramStatements
{
    /// <summary>Finds them; a cell that is right as a script has none.</summary>
    public static IReadOnlyList<LocalDeclarationStatementSyntax> Find(SyntaxTree cell, CancellationToken cancellationToken)
    {
        var root = cell.GetCompilationUnitRoot(cancellationToken);
        // The script parser skips a word that it cannot place.
        if (!root.ContainsDiagnostics || !root.DescendantTokens(descendIntoTrivia: true).Any(IsSign)) return [];

        var options = ((CSharpParseOptions)cell.Options).WithKind(SourceCodeKind.Regular);
        var program = CSharpSyntaxTree.ParseText(cell.GetText(cancellationToken), options, cell.FilePath, cancellationToken);
        return
        [
            .. program.GetCompilationUnitRoot(cancellationToken).Members
                .OfType<GlobalStatementSyntax>()
                .Select(statement => statement.Statement)
                .OfType<LocalDeclarationStatementSyntax>()
                .Where(statement => statement.UsingKeyword != default || IsReference(statement)),
        ];
    }

    /// <summary>Whether a statement declares a reference to another variable.</summary>
    public static bool IsReference(LocalDeclarationStatementSyntax statement)
        => statement.Declaration.Type is RefTypeSyntax or ScopedTypeSyntax { Type: RefTypeSyntax };

    /// <summary>The cell with declarations in their place that a script can have, each character where it was.</summary>
    public static SyntaxTree Remove(
        SyntaxTree cell, IReadOnlyList<LocalDeclarationStatementSyntax> statements, CancellationToken cancellationToken)
    {
        if (statements.Count == 0) return cell;
        var text = cell.GetText(cancellationToken);
        var changes = statements.SelectMany(Keywords).Select(token => new TextChange(token.Span, new string(' ', token.Span.Length)));
        return CSharpSyntaxTree.ParseText(text.WithChanges(changes), (CSharpParseOptions)cell.Options, cell.FilePath, cancellationToken);
    }

    /// <summary>What keeps a statement from being one of a script.</summary>
    public static IEnumerable<SyntaxToken> Keywords(LocalDeclarationStatementSyntax statement)
    {
        if (statement.AwaitKeyword != default) yield return statement.AwaitKeyword;
        if (statement.UsingKeyword != default) yield return statement.UsingKeyword;
        if (!IsReference(statement)) yield break;
        var type = statement.Declaration.Type;
        if (type is ScopedTypeSyntax scoped)
        {
            yield return scoped.ScopedKeyword;
            type = scoped.Type;
        }

        yield return ((RefTypeSyntax)type).RefKeyword;
        if (((RefTypeSyntax)type).ReadOnlyKeyword is { RawKind: not 0 } readOnly) yield return readOnly;
        foreach (var variable in statement.Declaration.Variables)
        {
            if (variable.Initializer?.Value is RefExpressionSyntax value) yield return value.RefKeyword;
        }
    }

    private static bool IsSign(SyntaxToken token) => token.Kind() is SyntaxKind.UsingKeyword or SyntaxKind.RefKeyword;
}
