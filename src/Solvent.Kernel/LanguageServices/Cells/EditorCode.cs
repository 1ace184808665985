using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Solvent.Kernel.Constructs;

namespace Solvent.Kernel.LanguageServices.Cells;

/// <summary>
/// The code of a cell as a script that has a meaning while it is written: without the words that only a program can have. Each character keeps its place.
/// </summary>
internal static class EditorCode
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    private static readonly string[] Modifiers = ["public", "protected", "internal", "private", "sealed", "abstract", "unsafe", "async", "override"];

    /// <summary>The code to ask about a position.</summary>
    public static string Of(string code, int position, CancellationToken cancellationToken)
    {
        var hasStatements = code.Contains("using", StringComparison.Ordinal) || code.Contains("ref", StringComparison.Ordinal);
        var hasNamespace = code.Contains("namespace", StringComparison.Ordinal);
        var hasOverride = code.Contains("override", StringComparison.Ordinal);
        if (!hasStatements && !hasNamespace && !hasOverride) return code;

        var edited = code.ToCharArray();
        if (hasStatements || hasNamespace)
        {
            var tree = CSharpSyntaxTree.ParseText(code, ParseOptions, cancellationToken: cancellationToken);
            foreach (var token in ProgramStatements.Find(tree, cancellationToken).SelectMany(ProgramStatements.Keywords)) Blank(edited, token.Span);
            foreach (var declaration in tree.GetRoot(cancellationToken).DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()) Blank(edited, declaration);
        }

        if (hasOverride) BreakLine(edited, position);
        return new string(edited);
    }

    private static void Blank(char[] code, BaseNamespaceDeclarationSyntax declaration)
    {
        var start = declaration.NamespaceKeyword.SpanStart;
        if (declaration is NamespaceDeclarationSyntax block)
        {
            Blank(code, TextSpan.FromBounds(start, block.OpenBraceToken.Span.End));
            Blank(code, block.CloseBraceToken.Span);
        }
        else if (declaration is FileScopedNamespaceDeclarationSyntax file)
        {
            Blank(code, TextSpan.FromBounds(start, file.SemicolonToken.Span.End));
        }
    }

    private static void Blank(char[] code, TextSpan span)
    {
        foreach (ref var character in code.AsSpan(span.Start, span.Length))
        {
            if (character is not ('\n' or '\r')) character = ' ';
        }
    }

    // The compiler's editor offers what can be overridden only on a line that has nothing else.
    private static void BreakLine(char[] code, int position)
    {
        var at = WordStart(code, position);
        var start = -1;
        var isOverride = false;
        while (true)
        {
            var end = at;
            while (end > 0 && code[end - 1] is ' ' or '\t') end--;
            at = WordStart(code, end);
            var word = new string(code, at, end - at);
            if (!Modifiers.Contains(word)) break;
            start = at;
            isOverride |= word == "override";
        }

        if (!isOverride) return;
        var isAlone = code.AsSpan(0, start).TrimEnd([' ', '\t']) is [] or [.., '\n' or '\r'];
        if (!isAlone && code[start - 1] is ' ' or '\t') code[start - 1] = '\n';
        while (position < code.Length && char.IsLetterOrDigit(code[position])) position++;
        if (position < code.Length && code[position] is ' ' or '\t') code[position] = '\n';
    }

    private static int WordStart(char[] code, int end)
    {
        while (end > 0 && (char.IsLetterOrDigit(code[end - 1]) || code[end - 1] == '_')) end--;
        return end;
    }
}
