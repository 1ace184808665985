using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Provenance;

/// <summary>A call of a method, whether it binds or its package is not there.</summary>
/// <param name="name">The method.</param>
/// <param name="method">Its symbol, or <see langword="null"/>.</param>
/// <param name="receiver">What it is called on; for an extension method the first argument.</param>
/// <param name="receiverName">The last name of the receiver as it is written.</param>
/// <param name="arguments">The arguments without the receiver.</param>
/// <param name="syntax">The whole call.</param>
internal sealed class Call(
    string name, IMethodSymbol? method, IOperation? receiver, string? receiverName, IReadOnlyList<CallArgument> arguments, SyntaxNode syntax)
{
    public string Name { get; } = name;

    public IMethodSymbol? Method { get; } = method;

    public IOperation? Receiver { get; } = receiver;

    public string? ReceiverName { get; } = receiverName;

    public IReadOnlyList<CallArgument> Arguments { get; } = arguments;

    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>The argument of a parameter: by its name, or at a position among those that are written without one.</summary>
    public CallArgument? Argument(string parameter, int position)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == parameter) return argument;
        }

        if (Method is not null) return position < Arguments.Count && Method.Parameters.All(candidate => candidate.Name != parameter) ? Arguments[position] : null;
        return position < Arguments.Count && Arguments[position].Name is null ? Arguments[position] : null;
    }

    public static Call Of(IInvocationOperation invocation)
    {
        var isExtension = invocation.TargetMethod.IsExtensionMethod && invocation.Instance is null;
        var arguments = new List<CallArgument>();
        var receiver = invocation.Instance;
        foreach (var argument in invocation.Arguments)
        {
            if (isExtension && argument.Parameter?.Ordinal == 0) receiver = argument.Value;
            else arguments.Add(new CallArgument(argument.Parameter?.Name, argument.Value, argument.Syntax, argument.ArgumentKind == ArgumentKind.DefaultValue));
        }

        return new Call(invocation.TargetMethod.Name, invocation.TargetMethod, receiver, LastName(ReceiverOf(invocation.Syntax)), arguments, invocation.Syntax);
    }

    /// <summary>The call that an operation without meaning to the compiler is, or <see langword="null"/>.</summary>
    public static Call? Of(IInvalidOperation invalid)
    {
        if (invalid.Syntax is not InvocationExpressionSyntax invocation || MethodName(invocation.Expression) is not { } name) return null;
        var receiver = ReceiverOf(invocation);
        var arguments = new List<CallArgument>();
        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            if (Find(invalid, argument.Expression) is { } value) arguments.Add(new CallArgument(argument.NameColon?.Name.Identifier.ValueText, value, argument, false));
        }

        return new Call(name, null, receiver is null ? null : Find(invalid, receiver) ?? Find(invalid, invocation.Expression), LastName(receiver), arguments, invocation);
    }

    /// <summary>The operation below <paramref name="operation"/> that stands for an expression.</summary>
    public static IOperation? Find(IOperation operation, SyntaxNode expression)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child.Syntax == expression) return child;
            if (child.Syntax.Span.Contains(expression.Span) && Find(child, expression) is { } found) return found;
        }

        return null;
    }

    public static string? LastName(ExpressionSyntax? expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax invocation => MethodName(invocation.Expression),
        ParenthesizedExpressionSyntax parenthesized => LastName(parenthesized.Expression),
        PostfixUnaryExpressionSyntax suppression => LastName(suppression.Operand),
        _ => null,
    };

    private static string? MethodName(ExpressionSyntax expression) => expression switch
    {
        GenericNameSyntax generic => generic.Identifier.ValueText,
        _ => LastName(expression),
    };

    private static ExpressionSyntax? ReceiverOf(SyntaxNode call)
    {
        if (call is not InvocationExpressionSyntax invocation) return null;
        if (invocation.Expression is MemberAccessExpressionSyntax access) return access.Expression;
        if (invocation.Expression is not MemberBindingExpressionSyntax) return null;
        return invocation.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(conditional => conditional.WhenNotNull.Span.Contains(invocation.Span))?.Expression;
    }
}
