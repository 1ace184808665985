using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Literals;

/// <summary>
/// Follows a text to what takes it in, through the variables, fields and properties of its file. It reads syntax first and symbols where
/// there are some, so that it works when packages are missing.
/// </summary>
internal static class TextUses
{
    private const int MaxDepth = 4;

    /// <summary>All uses of the text that <paramref name="expression"/> gives: the first one, and behind a variable its uses too.</summary>
    public static IEnumerable<TextUse> Of(SyntaxNode expression, SemanticModel model) => Of(expression, model, 0, []);

    private static IEnumerable<TextUse> Of(SyntaxNode expression, SemanticModel model, int depth, HashSet<ISymbol> seen)
    {
        var use = First(expression, model);
        yield return use;
        if (use.Target is not { } target || depth == MaxDepth || !seen.Add(target)) yield break;
        foreach (var reference in SymbolReferences.Of(target, model))
        {
            // What a function gives back is used where the function is called.
            SyntaxNode value = reference.Parent is InvocationExpressionSyntax call && call.Expression == reference ? call : reference;
            foreach (var next in Of(value, model, depth + 1, seen)) yield return next;
        }
    }

    private static TextUse First(SyntaxNode expression, SemanticModel model)
    {
        for (var node = expression; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ArgumentSyntax { Parent: TupleExpressionSyntax }:
                    continue;
                case ArgumentSyntax argument:
                    return Argument(argument, model);
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                    return Held(model.GetDeclaredSymbol(variable), variable.Identifier.ValueText);
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return Held(model.GetDeclaredSymbol(property), property.Identifier.ValueText);
                case EqualsValueClauseSyntax { Parent: ParameterSyntax parameter }:
                    return Held(model.GetDeclaredSymbol(parameter), parameter.Identifier.ValueText);
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return Held(model.GetDeclaredSymbol(property), property.Identifier.ValueText);
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } or ReturnStatementSyntax:
                    return Returned(parent, model);
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    return Held(model.GetSymbolInfo(assignment.Left).Symbol, NameOf(assignment.Left));
                case ForEachStatementSyntax loop when loop.Expression == node:
                    return Held(model.GetDeclaredSymbol(loop), loop.Identifier.ValueText);
                // Text that another text is made of, and values that one of several is chosen from, are taken in further up.
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or InterpolationSyntax or InterpolatedStringExpressionSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.CoalesceExpression }:
                case InitializerExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax:
                case ExpressionElementSyntax or CollectionExpressionSyntax or TupleExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                    continue;
                case BaseObjectCreationExpressionSyntax { Initializer: { } initializer } when initializer == node:
                    continue;
                default:
                    return new TextUse(TextUseKind.Other, "");
            }
        }

        return new TextUse(TextUseKind.Other, "");
    }

    private static TextUse Argument(ArgumentSyntax argument, SemanticModel model)
    {
        if (argument.Parent?.Parent is not ExpressionSyntax call) return new TextUse(TextUseKind.Other, "");
        var info = model.GetSymbolInfo(call);
        var method = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as IMethodSymbol;
        var parameter = (method is null ? null : Parameter(argument, method)?.Name) ?? argument.NameColon?.Name.Identifier.ValueText;
        return call switch
        {
            InvocationExpressionSyntax invocation => new TextUse(
                TextUseKind.Argument, NameOf(invocation.Expression), parameter, method?.ContainingType?.Name ?? ReceiverOf(invocation.Expression)),
            ObjectCreationExpressionSyntax creation => Created(NameOf(creation.Type), parameter),
            ImplicitObjectCreationExpressionSyntax => Created(method?.ContainingType?.Name ?? "", parameter),
            _ => new TextUse(TextUseKind.Other, ""),
        };
    }

    private static TextUse Created(string type, string? parameter) => new(TextUseKind.Argument, type, parameter, type);

    private static IParameterSymbol? Parameter(ArgumentSyntax argument, IMethodSymbol method)
    {
        if (argument.NameColon is { Name.Identifier.ValueText: var name }) return method.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        var index = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return method.Parameters.Length == 0 ? null : method.Parameters[Math.Min(index, method.Parameters.Length - 1)];
    }

    private static TextUse Returned(SyntaxNode node, SemanticModel model)
    {
        var function = node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
        return function is null or AnonymousFunctionExpressionSyntax ? new TextUse(TextUseKind.Other, "") : Held(model.GetDeclaredSymbol(function), "");
    }

    private static TextUse Held(ISymbol? target, string name) => new(TextUseKind.Held, target?.Name ?? name, Target: target);

    private static string NameOf(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    private static string? ReceiverOf(SyntaxNode called) => called is MemberAccessExpressionSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax } access ? NameOf(access.Expression) : null;
}
