using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>The assignment of a result to what it was computed from: <c>x = x.With(y)</c>.</summary>
internal static class AssignedBack
{
    /// <summary>True when <paramref name="receiver"/> can be assigned and can hold the result of <paramref name="call"/>.</summary>
    public static bool Fits(ExpressionSyntax call, ExpressionSyntax receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        var isAssignable = model.GetSymbolInfo(receiver, cancellationToken).Symbol switch
        {
            ILocalSymbol { IsConst: false, IsForEach: false, IsUsing: false, IsRef: false } => true,
            IParameterSymbol { RefKind: RefKind.None or RefKind.Ref } => true,
            IFieldSymbol { IsReadOnly: false, IsConst: false } => true,
            IPropertySymbol { SetMethod: { IsInitOnly: false } } => true,
            _ => false,
        };
        return isAssignable
            && model.GetTypeInfo(call, cancellationToken).Type is { } result
            && model.GetTypeInfo(receiver, cancellationToken).Type is { } declared
            && model.Compilation.ClassifyConversion(result, declared).IsImplicit;
    }

    public static AssignmentExpressionSyntax Assignment(ExpressionSyntax call, ExpressionSyntax receiver)
        => SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                receiver.WithoutTrivia(),
                // The lines of the call are laid out by who wrote them.
                SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Space), SyntaxKind.EqualsToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
                call.WithoutLeadingTrivia())
            .WithLeadingTrivia(call.GetLeadingTrivia());
}
