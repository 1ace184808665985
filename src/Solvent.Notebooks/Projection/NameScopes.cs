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
    private readonly Dictionary<SyntaxNode, HashSet<string>> _values = [];
    private readonly Dictionary<SyntaxNode, HashSet<string>> _types = [];

    /// <summary>The innermost scope around <paramref name="identifier"/> that declares its name; the root is one.</summary>
    public SyntaxNode? Resolve(SyntaxToken identifier)
    {
        var isType = IsTypeName(identifier);
        for (var node = identifier.Parent; node is not null; node = node.Parent)
        {
            if (!IsScope(node)) continue;
            if (TypesIn(node).Contains(identifier.ValueText) || (!isType && ValuesIn(node).Contains(identifier.ValueText))) return node;
        }

        return null;
    }

    /// <summary>Whether the identifier stands where only a type can, so that a variable of its name is not meant.</summary>
    public static bool IsTypeName(SyntaxToken identifier)
        => identifier.Parent is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or ConstructorDeclarationSyntax or DestructorDeclarationSyntax
            || (identifier.Parent is SimpleNameSyntax name && SyntaxFacts.IsInTypeOnlyContext(name));

    /// <summary>The variables, functions and members that <paramref name="scope"/> declares itself, not in a scope within it.</summary>
    public HashSet<string> ValuesIn(SyntaxNode scope) => Collect(scope, _values, ValueDeclaredBy, scope is ForEachStatementSyntax each ? each.Identifier.ValueText : "");

    /// <summary>The types that <paramref name="scope"/> declares itself, not in a scope within it.</summary>
    public HashSet<string> TypesIn(SyntaxNode scope) => Collect(scope, _types, TypeDeclaredBy, "");

    /// <summary>The variables, functions and types that a member of the root declares for all of the root.</summary>
    public static IEnumerable<string> DeclaredBy(MemberDeclarationSyntax member) => NamesIn(member).Select(name => name.ValueText);

    /// <summary>The same, where they are named.</summary>
    public static IEnumerable<SyntaxToken> NamesIn(MemberDeclarationSyntax member) => member
        .DescendantNodesAndSelf(node => !IsScope(node))
        .Select(node => ValueDeclaredBy(node) is { RawKind: not 0 } value ? value : TypeDeclaredBy(node))
        .Where(name => name.ValueText is { Length: > 0 });

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

    private static HashSet<string> Collect(
        SyntaxNode scope, Dictionary<SyntaxNode, HashSet<string>> known, Func<SyntaxNode, SyntaxToken> nameDeclaredBy, string ownName)
    {
        if (known.TryGetValue(scope, out var names)) return names;
        names = [.. scope.DescendantNodes(node => node == scope || !IsScope(node)).Select(node => nameDeclaredBy(node).ValueText ?? ""), ownName];
        names.Remove("");
        return known[scope] = names;
    }

    private static SyntaxToken TypeDeclaredBy(SyntaxNode node) => node switch
    {
        TypeParameterSyntax parameter => parameter.Identifier,
        BaseTypeDeclarationSyntax type => type.Identifier,
        DelegateDeclarationSyntax type => type.Identifier,
        _ => default,
    };

    private static SyntaxToken ValueDeclaredBy(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier,
        SingleVariableDesignationSyntax designation => designation.Identifier,
        ParameterSyntax parameter => parameter.Identifier,
        LocalFunctionStatementSyntax function => function.Identifier,
        MethodDeclarationSyntax method => method.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        EventDeclarationSyntax property => property.Identifier,
        EnumMemberDeclarationSyntax member => member.Identifier,
        CatchDeclarationSyntax caught => caught.Identifier,
        FromClauseSyntax from => from.Identifier,
        LetClauseSyntax let => let.Identifier,
        JoinClauseSyntax join => join.Identifier,
        JoinIntoClauseSyntax into => into.Identifier,
        QueryContinuationSyntax into => into.Identifier,
        _ => default,
    };
}
