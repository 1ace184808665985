using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Lint.Cells;

namespace Solvent.Lint.Rules;

/// <summary>Calls that change their receiver in such a way that a second call changes it again.</summary>
internal static class Mutation
{
    /// <summary>What a second call does; <see langword="null"/> when it does nothing that the first has not done, or that is not known.</summary>
    /// <param name="call">The call.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="receiver">What it is called on.</param>
    /// <param name="kind">The kind of the receiver.</param>
    public static string? Of(InvocationExpressionSyntax call, string method, ExpressionSyntax receiver, CollectionKind kind) => (method, kind) switch
    {
        ("Add" or "AddRange" or "AddLast" or "AddFirst" or "Insert" or "InsertRange" or "Enqueue" or "Push" or "Append" or "AppendLine" or "AppendFormat" or "AppendJoin",
            CollectionKind.Growing) => "adds once more",
        ("RemoveAt" or "RemoveRange" or "RemoveFirst" or "RemoveLast" or "Dequeue" or "Pop" or "Reverse", CollectionKind.Growing) => "takes another one",
        ("Add", CollectionKind.Keyed) => "fails the second time",
        ("Add" or "Insert" or "Remove" or "RemoveAt", _) when IsColumns(receiver) => "changes the columns",
        ("Append", _) when AppendsInPlace(call) => "adds the rows once more",
        _ => null,
    };

    /// <summary>The columns of a data frame or a table.</summary>
    private static bool IsColumns(ExpressionSyntax receiver) => receiver is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Columns" };

    private static bool AppendsInPlace(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Any(
        argument => argument is { NameColon.Name.Identifier.ValueText: "inPlace", Expression: LiteralExpressionSyntax { Token.ValueText: "true" } });
}
