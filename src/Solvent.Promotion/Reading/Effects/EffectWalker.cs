using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Promotion.Reading.Effects;

/// <summary>Collects the <see cref="CodeEffects"/> of a piece of code, without those of the functions that it calls.</summary>
internal sealed class EffectWalker(SemanticModel model, CodeEffects effects) : CSharpSyntaxWalker
{
    private int _lambdas;

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        base.VisitInvocationExpression(node);
        if (node.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) return;
        var symbol = model.GetSymbolInfo(node);
        if ((symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method)
        {
            effects.IsExternal = true;
            return;
        }

        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        var isOwn = IsOwn(definition);
        if (isOwn)
        {
            effects.Calls.Add(definition);
            if (definition.MethodKind != MethodKind.LocalFunction && !definition.IsStatic) Change(Receiver(node));
            return;
        }

        Apply(KnownApis.Of(definition), node);
    }

    public override void VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        base.VisitObjectCreationExpression(node);
        if (model.GetTypeInfo(node).Type is { Name: "StreamWriter" or "BinaryWriter" }) effects.IsExternal = true;
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        base.VisitAssignmentExpression(node);
        // Members in an initializer are those of what is made there.
        if (node.Parent is InitializerExpressionSyntax) return;
        Assign(node.Left);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        base.VisitPrefixUnaryExpression(node);
        if (node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PreDecrementExpression)) Assign(node.Operand);
    }

    public override void VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node)
    {
        base.VisitPostfixUnaryExpression(node);
        if (!node.IsKind(SyntaxKind.SuppressNullableWarningExpression)) Assign(node.Operand);
    }

    public override void VisitArgument(ArgumentSyntax node)
    {
        base.VisitArgument(node);
        if (!node.RefKindKeyword.IsKind(SyntaxKind.None) && !node.RefKindKeyword.IsKind(SyntaxKind.InKeyword)) Assign(node.Expression);
    }

    public override void VisitThrowStatement(ThrowStatementSyntax node)
    {
        base.VisitThrowStatement(node);
        effects.IsExternal = true;
    }

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => InLambda(() => base.VisitSimpleLambdaExpression(node));

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => InLambda(() => base.VisitParenthesizedLambdaExpression(node));

    public override void VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => InLambda(() => base.VisitAnonymousMethodExpression(node));

    public override void VisitQueryExpression(QueryExpressionSyntax node) => InLambda(() => base.VisitQueryExpression(node));

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.StringLiteralExpression)) effects.Texts.Add(node.Token.ValueText);
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node) => Use(node);

    public override void VisitGenericName(GenericNameSyntax node)
    {
        base.VisitGenericName(node);
        Use(node);
    }

    public override void VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
    {
        base.VisitImplicitObjectCreationExpression(node);
        Use(model.GetTypeInfo(node).Type);
    }

    public override void VisitVariableDeclarator(VariableDeclaratorSyntax node)
    {
        base.VisitVariableDeclarator(node);
        Declare(model.GetDeclaredSymbol(node));
    }

    public override void VisitSingleVariableDesignation(SingleVariableDesignationSyntax node)
    {
        base.VisitSingleVariableDesignation(node);
        Declare(model.GetDeclaredSymbol(node));
    }

    /// <summary>Whether the notebook declares it, and not the kernel.</summary>
    private bool IsOwn(ISymbol symbol) => symbol.DeclaringSyntaxReferences is [var reference, ..] && reference.SyntaxTree == model.SyntaxTree;

    private void Declare(ISymbol? symbol)
    {
        if (symbol is not ILocalSymbol local) return;
        effects.Declares.Add(local);
        Use(local.Type);
    }

    private void InLambda(Action visit)
    {
        _lambdas++;
        visit();
        _lambdas--;
    }

    private void Use(SimpleNameSyntax node)
    {
        var info = model.GetSymbolInfo(node);
        switch (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())
        {
            case ILocalSymbol or IParameterSymbol or IRangeVariableSymbol:
                effects.Uses.Add(info.Symbol!);
                if (_lambdas > 0) effects.HeldByLambdas.Add(info.Symbol!);
                break;
            case IMethodSymbol method when IsOwn(method):
                effects.Calls.Add((method.ReducedFrom ?? method).OriginalDefinition);
                break;
            case IPropertySymbol { ContainingType.Name: "NotebookMembers" } or IFieldSymbol { ContainingType.Name: "NotebookMembers" }:
                effects.Uses.Add(info.Symbol!);
                break;
            case INamedTypeSymbol type:
                Use(type);
                break;
            default:
                break;
        }
    }

    /// <summary>Types hide in others: in arrays, in arguments of generic types.</summary>
    private void Use(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol array) Use(array.ElementType);
        if (type is not INamedTypeSymbol named) return;
        if (IsOwn(named) && !named.IsAnonymousType && !named.IsTupleType) effects.Types.Add(named.OriginalDefinition);
        foreach (var argument in named.TypeArguments) Use(argument);
    }

    private void Apply(Effect effect, InvocationExpressionSyntax call)
    {
        switch (effect)
        {
            case Effect.External:
                effects.IsExternal = true;
                Change(Receiver(call));
                break;
            case Effect.Result:
                effects.HasResult = true;
                break;
            case Effect.Display:
                effects.Displays = true;
                Change(Receiver(call));
                break;
            case Effect.ChangesReceiver:
                Change(Receiver(call));
                break;
            default:
                break;
        }
    }

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    private void Assign(ExpressionSyntax target)
    {
        if (target is TupleExpressionSyntax tuple)
        {
            foreach (var argument in tuple.Arguments) Assign(argument.Expression);
            return;
        }

        if (target is IdentifierNameSyntax { Identifier.ValueText: "_" } or DeclarationExpressionSyntax) return;
        if (target is IdentifierNameSyntax && model.GetSymbolInfo(target).Symbol is { } symbol) effects.Assigns.Add(symbol);
        Change(target);
    }

    private void Change(ExpressionSyntax? target)
    {
        switch (target)
        {
            case null:
                break;
            case MemberAccessExpressionSyntax access when model.GetSymbolInfo(access.Expression).Symbol is not INamespaceOrTypeSymbol:
                Change(access.Expression);
                break;
            case ElementAccessExpressionSyntax access:
                Change(access.Expression);
                break;
            case ParenthesizedExpressionSyntax inner:
                Change(inner.Expression);
                break;
            case CastExpressionSyntax cast:
                Change(cast.Expression);
                break;
            case PostfixUnaryExpressionSyntax suppressed:
                Change(suppressed.Operand);
                break;
            case InvocationExpressionSyntax call:
                Change(Receiver(call));
                break;
            case IdentifierNameSyntax name when model.GetSymbolInfo(name).Symbol is { } symbol:
                if (symbol is ILocalSymbol or IParameterSymbol) effects.Changes.Add(symbol);
                else if (symbol.IsStatic) effects.IsExternal = true;
                break;
            default:
                break;
        }
    }
}
