using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>Gives the identifiers of a submission the versions of <see cref="NameVersions"/>.</summary>
internal static class IdentifierEdits
{
    public static IEnumerable<TextEdit> Of(Submission submission, NameVersions names)
    {
        foreach (var token in submission.Root.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken) || token.IsMissing) continue;
            var version = VersionOf(token, submission, names);
            if (version == token.ValueText) continue;
            yield return new TextEdit(token.Span, ImpliedName(token) + version);
        }
    }

    private static string VersionOf(SyntaxToken token, Submission submission, NameVersions names)
    {
        var name = token.ValueText;
        if (IsMemberName(token)) return names.IsExtension(name) ? names.Current(name, isType: false) : name;
        return submission.Scopes.Resolve(token) switch
        {
            null or CompilationUnitSyntax => names.Current(name, NameScopes.IsTypeName(token)),
            var scope when NameScopes.MayShadow(scope) => name,
            _ => names.Inner(name),
        };
    }

    /// <summary>Whether the name is looked up in what is to its left, or in the type of an initializer.</summary>
    public static bool IsMemberName(SyntaxToken token) => token.Parent switch
    {
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name => access.Name == name,
        SimpleNameSyntax { Parent: MemberBindingExpressionSyntax } => true,
        SimpleNameSyntax { Parent: QualifiedNameSyntax qualified } name => qualified.Right == name,
        SimpleNameSyntax { Parent: AliasQualifiedNameSyntax } => true,
        SimpleNameSyntax { Parent: NameColonSyntax or NameEqualsSyntax } => true,
        SimpleNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment } name
            => assignment.Left == name && !initializer.IsKind(SyntaxKind.ArrayInitializerExpression) && !initializer.IsKind(SyntaxKind.CollectionInitializerExpression),
        TupleElementSyntax or LabeledStatementSyntax or GotoStatementSyntax => true,
        SimpleNameSyntax { Parent: GotoStatementSyntax } => true,
        _ => false,
    };

    /// <summary><c>new { x }</c> and <c>(x, y)</c> name their members after variables; renaming those must not rename the members.</summary>
    private static string ImpliedName(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } } => $"{token.Text} = ",
        IdentifierNameSyntax { Parent: ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple } } when !IsAssigned(tuple) => $"{token.Text}: ",
        _ => "",
    };

    private static bool IsAssigned(TupleExpressionSyntax tuple)
        => tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Left == tuple
            || tuple.Parent is ForEachVariableStatementSyntax
            || tuple.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer } && IsAssigned(outer);
}
