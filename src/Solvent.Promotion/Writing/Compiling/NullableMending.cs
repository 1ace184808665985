using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Promotion.Writing.Compiling;

/// <summary>Says in the code what a notebook takes for granted: what has a value, and what may have none.</summary>
internal static class NullableMending
{
    /// <summary>Whether a warning is about nullable reference types.</summary>
    public static bool Knows(string id) => id.StartsWith("CS86", StringComparison.Ordinal) || id.StartsWith("CS87", StringComparison.Ordinal);

    /// <summary>The change that answers a warning; <see langword="null"/> when there is none.</summary>
    public static TextChange? Change(SyntaxNode root, SemanticModel model, Diagnostic warning)
    {
        var node = root.FindNode(warning.Location.SourceSpan, getInnermostNodeForTie: true);
        return warning.Id switch
        {
            "CS8618" => Start(model, node, warning),
            "CS8765" or "CS8767" or "CS8769" => Parameters(node),
            "CS8600" or "CS8625" => MayBeNull(node) ?? Suppressed(node),
            "CS8601" or "CS8602" or "CS8603" or "CS8604" or "CS8605" or "CS8619" or "CS8620" or "CS8629" or "CS8670" => Elements(model, node) ?? Suppressed(node),
            _ => null,
        };
    }

    /// <summary>Gives a member a value to start with.</summary>
    private static TextChange? Start(SemanticModel model, SyntaxNode node, Diagnostic warning)
    {
        if (node.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { Parent: TypeDeclarationSyntax type })
        {
            // The message is about the constructor, and names the member.
            var message = warning.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
            return type.Members.Select(member => member switch
            {
                PropertyDeclarationSyntax property when message.Contains($"'{property.Identifier.ValueText}'", StringComparison.Ordinal) => Start(model, property),
                FieldDeclarationSyntax field => field.Declaration.Variables.Where(variable => message.Contains($"'{variable.Identifier.ValueText}'", StringComparison.Ordinal)).Select(variable => Start(model, field, variable)).FirstOrDefault(),
                _ => null,
            }).FirstOrDefault(change => change is not null);
        }

        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } declared) return Start(model, declared);
        return node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Parent.Parent: FieldDeclarationSyntax fields } named ? Start(model, fields, named) : null;
    }

    private static TextChange? Start(SemanticModel model, PropertyDeclarationSyntax property)
        => property.Initializer is not null || property.AccessorList is null ? null : Insert(property.AccessorList.Span.End, $" = {Value(model.GetTypeInfo(property.Type).Type)};");

    private static TextChange? Start(SemanticModel model, FieldDeclarationSyntax field, VariableDeclaratorSyntax variable)
        => variable.Initializer is not null ? null : Insert(variable.Span.End, $" = {Value(model.GetTypeInfo(field.Declaration.Type).Type)}");

    private static string Value(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_String } => "\"\"",
        IArrayTypeSymbol { Rank: 1 } => "[]",
        INamedTypeSymbol { Name: "List" or "IList" or "IReadOnlyList" or "IEnumerable" or "ICollection" or "IReadOnlyCollection" or "HashSet" or "Dictionary", Arity: > 0 } => "[]",
        _ => "null!",
    };

    /// <summary>A type that a variable, parameter, member or cast names becomes one that may be <see langword="null"/>.</summary>
    private static TextChange? MayBeNull(SyntaxNode node)
    {
        var cast = node.FirstAncestorOrSelf<CastExpressionSyntax>();
        if (cast is not null && cast.Span == node.Span) return Question(cast.Type);
        return node.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } } when !declaration.Type.IsVar => Question(declaration.Type),
            EqualsValueClauseSyntax { Parent: ParameterSyntax { Type: { } type } } => Question(type),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => Question(property.Type),
            _ => null,
        };
    }

    private static TextChange? Parameters(SyntaxNode node)
        => node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ParameterList.Parameters.FirstOrDefault(parameter => parameter.Type is { } type and not NullableTypeSyntax && type is not PredefinedTypeSyntax { Keyword.RawKind: not ((int)SyntaxKind.ObjectKeyword or (int)SyntaxKind.StringKeyword) }) is { Type: { } first } ? Question(first) : null;

    private static TextChange? Question(TypeSyntax type) => type is NullableTypeSyntax ? null : Insert(type.Span.End, "?");

    /// <summary>Of the values of a tuple, those that may be missing.</summary>
    private static TextChange? Elements(SemanticModel model, SyntaxNode node)
    {
        var tuple = node as TupleExpressionSyntax ?? (node as ReturnStatementSyntax)?.Expression as TupleExpressionSyntax;
        if (tuple is null) return null;
        var elements = tuple.Arguments.Select(argument => model.GetTypeInfo(argument.Expression).Nullability.FlowState == NullableFlowState.MaybeNull ? $"{argument}!" : argument.ToString());
        return new TextChange(tuple.Span, $"({string.Join(", ", elements)})");
    }

    private static TextChange? Suppressed(SyntaxNode node)
    {
        if (node is ArgumentSyntax argument) node = argument.Expression;
        if (node is EqualsValueClauseSyntax initializer) node = initializer.Value;
        if (node is ReturnStatementSyntax { Expression: { } returned }) node = returned;
        if (node is ArrowExpressionClauseSyntax arrow) node = arrow.Expression;
        if (node is not ExpressionSyntax expression) return null;
        if (expression is PostfixUnaryExpressionSyntax) return null;
        var isSimple = expression is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            or LiteralExpressionSyntax or ThisExpressionSyntax or ObjectCreationExpressionSyntax;
        return isSimple ? Insert(expression.Span.End, "!") : new TextChange(expression.Span, $"({expression})!");
    }

    private static TextChange Insert(int at, string text) => new(new TextSpan(at, 0), text);
}
