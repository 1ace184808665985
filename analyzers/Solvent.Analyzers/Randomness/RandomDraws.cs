using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Analyzers.Literals;

namespace Solvent.Analyzers.Randomness;

/// <summary>What the numbers of a generator are used for.</summary>
internal static class RandomDraws
{
    private static readonly HashSet<string> Waits = new(StringComparer.Ordinal)
    {
        "Delay", "Sleep", "Wait", "WaitOne", "CancelAfter", "FromMilliseconds", "FromSeconds", "FromMinutes", "FromTicks", "Change",
    };

    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "ToString", "Write", "WriteLine", "display", "Display", "Combine", "Format", "Append", "AppendLine",
    };

    private static readonly HashSet<string> Pauses = new(StringComparer.Ordinal) { "jitter", "delay", "wait", "pause", "sleep", "backoff", "port", "timeout", "seed", "id" };

    // The characters of an identifier or a password are no data.
    private static readonly HashSet<string> Identifiers = new(StringComparer.Ordinal) { "id", "ids", "identifier", "password", "token", "port", "salt", "nonce", "color", "colour" };

    /// <summary>
    /// Whether a draw, or a generator that is handed on, shapes data: it stands in a loop, in a function for each element, or in a function that
    /// gives its result back. A pause between retries, a part of a text and a single number that is looked at are none.
    /// </summary>
    public static bool ShapesData(SyntaxNode draw)
    {
        var isRepeated = false;
        for (var node = draw; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case InterpolationSyntax:
                    return false;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when Waits.Contains(NameOf(call)) || Texts.Contains(NameOf(call)):
                    return false;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" }:
                    return false;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when sum.DescendantNodes().Any(part => part.IsKind(SyntaxKind.StringLiteralExpression)):
                    return false;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } when NameWords.HasAny(variable.Identifier.ValueText, Pauses):
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } when NameWords.HasAny(target.Identifier.ValueText, Pauses):
                case ObjectCreationExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } }:
                case BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax when NameWords.HasAny(FunctionName(parent), Identifiers):
                    return false;
                case AnonymousFunctionExpressionSyntax or ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or QueryExpressionSyntax:
                    isRepeated = true;
                    break;
                case LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax:
                    return true;
                case GlobalStatementSyntax or MemberDeclarationSyntax:
                    return isRepeated || IsHandedOn(draw);
            }
        }

        return false;
    }

    /// <summary>A single draw counts where it makes many: a shuffle, an array, or a generator given to a function.</summary>
    private static bool IsHandedOn(SyntaxNode draw) => draw switch
    {
        InvocationExpressionSyntax call => NameOf(call) is "Shuffle" or "GetItems" or "NextBytes" || call.Parent is InitializerExpressionSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax },
        _ => draw.Parent is ArgumentSyntax,
    };

    private static string FunctionName(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        _ => "",
    };

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
