using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>
/// Which names a submission declares, and in which part of it. It follows the language's scopes by syntax alone, because a cell has to
/// be projected before the packages that it refers to are there.
/// </summary>
internal sealed class NameScopes
{
    private readonly Dictionary<SyntaxNode, HashSet<string>> _declared = [];

    /// <summary>The innermost scope around <paramref name="identifier"/> that declares its name; the root is one.</summary>
    public SyntaxNode? Resolve(SyntaxToken identifier)
    {
        for (var node = identifier.Parent; node is not null; node = node.Parent)
        {
            if (IsScope(node) && DeclaredIn(node).Contains(identifier.ValueText)) return node;
        }

        return null;
    }

    /// <summary>The names that <paramref name="scope"/> declares itself, not in a scope within it.</summary>
    public HashSet<string> DeclaredIn(SyntaxNode scope)
    {
        if (_declared.TryGetValue(scope, out var names)) return names;
        names = [.. scope.DescendantNodes(node => node == scope || !IsScope(node)).Select(NameDeclaredAround)];
        names.Add(NameDeclaredInside(scope));
        names.Remove("");
        return _declared[scope] = names;
    }

    /// <summary>Whether a name declared in <paramref name="scope"/> may hide one of the method around it.</summary>
    public static bool MayShadow(SyntaxNode scope) => scope.AncestorsAndSelf().Any(
        node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax
            or BasePropertyDeclarationSyntax or DelegateDeclarationSyntax);

    private static bool IsScope(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax
        or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorDeclarationSyntax
        or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax
        or BlockSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
        or UsingStatementSyntax or FixedStatementSyntax or LockStatementSyntax or SwitchStatementSyntax or CatchClauseSyntax
        or SwitchExpressionArmSyntax;

    /// <summary>What a node declares in the scope around it.</summary>
    private static string NameDeclaredAround(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        TypeParameterSyntax parameter => parameter.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax property => property.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        CatchDeclarationSyntax caught => caught.Identifier.ValueText,
        FromClauseSyntax from => from.Identifier.ValueText,
        LetClauseSyntax let => let.Identifier.ValueText,
        JoinClauseSyntax join => join.Identifier.ValueText,
        JoinIntoClauseSyntax into => into.Identifier.ValueText,
        QueryContinuationSyntax into => into.Identifier.ValueText,
        _ => "",
    };

    /// <summary>What a scope declares for its own inside by its head.</summary>
    private static string NameDeclaredInside(SyntaxNode scope) => scope is ForEachStatementSyntax each ? each.Identifier.ValueText : "";
}
