using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Kernel.LanguageServices.Signatures;

/// <summary>A call whose arguments are being written.</summary>
/// <param name="Node">The call: an invocation, a creation, an indexer, an attribute or a constructor initializer.</param>
/// <param name="Argument">The index of the argument at the position.</param>
/// <param name="Name">The name before the colon of that argument, or <see langword="null"/>.</param>
internal sealed record CallSite(SyntaxNode Node, int Argument, string? Name)
{
    /// <summary>The innermost call whose argument list is around a position, or <see langword="null"/>.</summary>
    public static CallSite? Find(SyntaxNode root, int position)
    {
        if (position == 0) return null;
        for (var node = root.FindToken(position - 1).Parent; node is not null; node = node.Parent)
        {
            // What is within the body of a lambda is no longer an argument.
            if (node is BlockSyntax && node.Span.Start < position) return null;
            var site = node switch
            {
                BaseArgumentListSyntax list => Of(list.Parent, Open(list), Close(list), list.Arguments, argument => argument.NameColon?.Name, position),
                AttributeArgumentListSyntax list => Of(
                    list.Parent, list.OpenParenToken, list.CloseParenToken, list.Arguments, argument => argument.NameColon?.Name ?? argument.NameEquals?.Name, position),
                _ => null,
            };
            if (site is not null) return site;
        }

        return null;
    }

    private static CallSite? Of<T>(
        SyntaxNode? call, SyntaxToken open, SyntaxToken close, SeparatedSyntaxList<T> arguments, Func<T, IdentifierNameSyntax?> name, int position)
        where T : SyntaxNode
    {
        if (call is null || position < open.Span.End || (!close.IsMissing && position > close.SpanStart)) return null;
        var index = arguments.GetSeparators().Count(separator => separator.Span.End <= position && !separator.IsMissing);
        return new CallSite(call, index, index < arguments.Count ? name(arguments[index])?.Identifier.ValueText : null);
    }

    private static SyntaxToken Open(BaseArgumentListSyntax list) => list.ChildTokens().First();

    private static SyntaxToken Close(BaseArgumentListSyntax list) => list.ChildTokens().Last(token => token.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken);
}
