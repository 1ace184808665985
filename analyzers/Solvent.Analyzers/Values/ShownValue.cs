using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Values;

/// <summary>
/// The value that a notebook cell ends in and shows. In the program that a notebook is projected to, a call in that place is a statement like any
/// other, except that a comment before its semicolon, which nobody wrote, says what it is.
/// </summary>
internal static class ShownValue
{
    /// <summary>The comment.</summary>
    public const string Mark = "/*shown*/";

    public static bool Is(ExpressionStatementSyntax? statement)
    {
        if (statement is null) return false;
        foreach (var trivia in statement.Expression.GetLastToken().TrailingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && trivia.ToString() == Mark) return true;
        }

        return false;
    }
}
