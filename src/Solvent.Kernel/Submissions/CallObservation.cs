using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Solvent.Kernel.Constructs;

namespace Solvent.Kernel.Submissions;

/// <summary>
/// Leads the calls that somebody observes through <see cref="ObservedCode"/>: the receiver, the arguments and the result of a call become arguments of methods
/// that return them. Text changes within lines only, so line numbers stay; types stay because the methods are generic.
/// </summary>
internal sealed class CallObservation(EditedText text, IReadOnlyList<ICallObserver> observers, Lazy<SemanticModel> model, CancellationToken cancellationToken)
    : CSharpSyntaxWalker
{
    private const string Code = "global::Solvent.Kernel.ObservedCode.";

    private static int s_sites;

    /// <summary>Returns the tree with observed calls, or <paramref name="tree"/> itself when it has none.</summary>
    /// <param name="tree">A script without syntax errors.</param>
    /// <param name="observers">Who observes; asked first by names, then by meaning.</param>
    /// <param name="model">The meaning of the tree; made only when a name is of interest.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    public static SyntaxTree Rewrite(SyntaxTree tree, IReadOnlyList<ICallObserver> observers, Lazy<SemanticModel> model, CancellationToken cancellationToken)
    {
        if (observers.Count == 0) return tree;
        var text = new EditedText(tree.GetText(cancellationToken));
        new CallObservation(text, observers, model, cancellationToken).Visit(tree.GetRoot(cancellationToken));
        return text.IsEmpty ? tree : CSharpSyntaxTree.ParseText(text.Apply(), (CSharpParseOptions)tree.Options, tree.FilePath, cancellationToken);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (node.Expression is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access
            && Observed(node, access.Name, access.Expression) is { } method)
        {
            Wrap(node, access.Expression, node, method);
        }
        else
        {
            base.VisitInvocationExpression(node);
        }
    }

    public override void VisitConditionalAccessExpression(ConditionalAccessExpressionSyntax node)
    {
        if (node.WhenNotNull is InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } call && Observed(call, binding.Name, node.Expression) is { } method)
        {
            Wrap(node, node.Expression, call, method);
        }
        else
        {
            base.VisitConditionalAccessExpression(node);
        }
    }

    private IMethodSymbol? Observed(InvocationExpressionSyntax call, SimpleNameSyntax name, ExpressionSyntax receiver)
    {
        if (receiver is BaseExpressionSyntax || !observers.Any(observer => observer.MayObserve(name.Identifier.ValueText))) return null;
        return model.Value.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ReturnsVoid: false } method
            && (!method.IsStatic || method.ReducedFrom is not null)
            && observers.Any(observer => observer.Observes(method))
            && IsPlain(model.Value.GetTypeInfo(receiver, cancellationToken).Type) is { IsReferenceType: true }
            && !call.Ancestors().Any(IsQuoted)
            ? method
            : null;
    }

    /// <summary>Whether code is looked at as code: an expression tree, or an argument whose text is handed over too.</summary>
    private bool IsQuoted(SyntaxNode node) => node switch
    {
        LambdaExpressionSyntax => model.Value.GetTypeInfo(node, cancellationToken).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod: null },
        BaseArgumentListSyntax or ConstructorInitializerSyntax => model.Value.GetSymbolInfo(node.Parent!, cancellationToken).Symbol is IMethodSymbol method
            && method.Parameters.Any(parameter => parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CallerArgumentExpressionAttribute")),
        _ => false,
    };

    private void Wrap(ExpressionSyntax whole, ExpressionSyntax receiver, InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var site = Interlocked.Increment(ref s_sites);
        Insert(whole.SpanStart, $"{Code}Result({Number(site)},");
        Insert(receiver.SpanStart, $"{Code}Receiver({Number(site)},{Literal(method.Name)},{Literal(AssignedTo(whole))},");
        Visit(receiver);
        Insert(receiver.Span.End, ")");
        for (var i = 0; i < call.ArgumentList.Arguments.Count; i++)
        {
            var argument = call.ArgumentList.Arguments[i];
            var isSeen = IsSeen(argument);
            if (isSeen) Insert(argument.Expression.SpanStart, $"{Code}Argument({Number(site)},{Literal(Parameter(method, argument, i))},{Literal((argument.Expression as IdentifierNameSyntax)?.Identifier.ValueText)},");
            Visit(argument.Expression);
            if (isSeen) Insert(argument.Expression.Span.End, ")");
        }

        Insert(whole.Span.End, ")");
    }

    // An argument that gets its type from the parameter would lose it in a call of a generic method.
    private bool IsSeen(ArgumentSyntax argument)
    {
        if (!argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Expression is BaseObjectCreationExpressionSyntax and not ObjectCreationExpressionSyntax) return false;
        if (IsPlain(model.Value.GetTypeInfo(argument.Expression, cancellationToken).Type) is null) return false;
        var conversion = model.Value.GetConversion(argument.Expression, cancellationToken);
        return conversion.IsIdentity || (conversion.IsImplicit && conversion.IsReference);
    }

    private static ITypeSymbol? IsPlain(ITypeSymbol? type)
        => type is null or { IsRefLikeType: true } || type.TypeKind is TypeKind.Dynamic or TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer || type.SpecialType is SpecialType.System_Void
            ? null
            : type;

    private static string? AssignedTo(SyntaxNode call) => call.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax => AssignedTo(call.Parent),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declared } => declared.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment when assignment.Right == call => name.Identifier.ValueText,
        _ => null,
    };

    private static string Parameter(IMethodSymbol method, ArgumentSyntax argument, int index)
        => argument.NameColon?.Name.Identifier.ValueText ?? method.Parameters[Math.Min(index, method.Parameters.Length - 1)].Name;

    private static string Literal(string? name) => name is null ? "null" : SymbolDisplay.FormatLiteral(name, quote: true);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Of openings at one place the outer one is inserted first, and closings are all alike.
    private void Insert(int position, string code) => text.Insert(position, code, new TextSpan(position, 0));
}
