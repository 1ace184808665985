using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Cells;
using Solvent.Notebooks;

namespace Solvent.Lint.Duplicates;

/// <summary>
/// Turns cells into <see cref="CellTokens"/>. A name that the notebook itself has chosen and a literal may differ in a copy; what libraries are called,
/// the members of types, and the values in lists of data may not: two tables of numbers, or two classes of columns, are no copies of each other.
/// </summary>
internal sealed class CellTokenizer
{
    private const string OwnName = " name";
    private const string Literal = " literal";

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>The cells of a notebook that have code.</summary>
    public IEnumerable<CellTokens> Read(NotebookCells notebook)
    {
        var own = notebook.Cells.SelectMany(cell => cell.Declarations()).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        return notebook.Cells.Select(cell => Read(notebook, cell, own)).Where(tokens => tokens.Words.Length > 0);
    }

    private CellTokens Read(NotebookCells notebook, CodeCell cell, HashSet<string> own)
    {
        var (words, spans, starts) = (new List<int>(), new List<TextSpan>(), new List<bool>());
        foreach (var code in cell.Code)
        {
            foreach (var token in code.Members.SelectMany(member => member.DescendantTokens()).Where(token => token.Span.Length > 0))
            {
                words.Add(Number(WordOf(token, code, own)));
                spans.Add(token.Span);
                starts.Add(StartsStatement(token));
            }
        }

        return new CellTokens(notebook, cell, [.. words], [.. spans], [.. starts]);
    }

    private static string WordOf(SyntaxToken token, CellCode code, HashSet<string> own) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => IsOwn(token, code, own) ? OwnName : token.ValueText,
        SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => IsData(token) ? token.Text : Literal,
        _ => token.Text,
    };

    private static bool IsOwn(SyntaxToken token, CellCode code, HashSet<string> own)
    {
        if (token.Parent is PropertyDeclarationSyntax or EnumMemberDeclarationSyntax) return false;
        if (token.Parent is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Parent: TypeDeclarationSyntax } }) return false;
        return code.IsDeclaredHere(token) || (code.IsOfNotebook(token) && own.Contains(token.ValueText));
    }

    private static bool IsData(SyntaxToken token) => token.Parent!.FirstAncestorOrSelf<SyntaxNode>(
        node => node is StatementSyntax or InitializerExpressionSyntax or CollectionExpressionSyntax or AttributeSyntax or EnumMemberDeclarationSyntax)
        is InitializerExpressionSyntax or CollectionExpressionSyntax or AttributeSyntax or EnumMemberDeclarationSyntax;

    private static bool StartsStatement(SyntaxToken token)
    {
        for (var node = token.Parent; node is not null && node.SpanStart == token.SpanStart; node = node.Parent)
        {
            if (node is (StatementSyntax and not BlockSyntax) or MemberDeclarationSyntax) return true;
        }

        return false;
    }

    private int Number(string word)
    {
        if (_words.TryGetValue(word, out var number)) return number;
        return _words[word] = _words.Count + 1;
    }
}
