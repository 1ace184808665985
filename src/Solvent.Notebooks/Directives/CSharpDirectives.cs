using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>
/// Finds directives in C# with the compiler's own lexer, which knows strings, comments and <c>#if</c>.
/// </summary>
internal static class CSharpDirectives
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The position of the <c>#</c> of the next directive at or after <paramref name="start"/>, which is the start of a line.</summary>
    public static int? Next(string source, int start)
    {
        if (source.IndexOf('#', start) < 0) return null;
        foreach (var token in SyntaxFactory.ParseTokens(source[start..], options: Script))
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                if (trivia.GetStructure() is not DirectiveTriviaSyntax { IsActive: true }) continue;
                var at = start + trivia.SpanStart;
                if (source[at] == '#' && DirectiveText.IsDirective(source, at) && StartsLine(source, at)) return at;
            }
        }

        return null;
    }

    private static bool StartsLine(string source, int at)
        => string.IsNullOrWhiteSpace(source[(source.LastIndexOf('\n', at) + 1)..at]);
}
