using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Solvent.Promotion.Writing.Code;

/// <summary>Sets code of the notebook to the depth that it has in the project.</summary>
internal static class CodeText
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);

    /// <summary>The code with its common indentation replaced, without empty lines around it and without several in a row.</summary>
    public static string Indented(string code, int spaces)
    {
        code = code.ReplaceLineEndings("\n");
        var fixedLines = LinesOfTexts(code);
        var lines = code.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!fixedLines.Contains(i)) lines[i] = WithoutTabs(lines[i].TrimEnd());
        }

        var common = lines.Where((line, index) => line.Length > 0 && !fixedLines.Contains(index)).Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty(0).Min();
        var text = new StringBuilder();
        var wasEmpty = true;
        for (var i = 0; i < lines.Length; i++)
        {
            var isFixed = fixedLines.Contains(i);
            if (lines[i].Length == 0 && !isFixed)
            {
                if (!wasEmpty) text.Append('\n');
                wasEmpty = true;
                continue;
            }

            if (!isFixed) text.Append(' ', spaces);
            text.Append(isFixed ? lines[i] : lines[i][common..]).Append('\n');
            wasEmpty = false;
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string WithoutTabs(string line)
    {
        var start = line.Length - line.TrimStart(' ', '\t').Length;
        return line.AsSpan(0, start).Contains('\t') ? line[..start].Replace("\t", "    ", StringComparison.Ordinal) + line[start..] : line;
    }

    /// <summary>Lines that begin within a text, where white space counts. In a raw text it counts relative to its end, which moves along.</summary>
    private static HashSet<int> LinesOfTexts(string code)
    {
        var lines = new HashSet<int>();
        var tree = CSharpSyntaxTree.ParseText(code, Script);
        foreach (var token in tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0))
        {
            var isText = token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken) || (token.IsKind(SyntaxKind.InterpolatedStringTextToken) && !IsRaw(token));
            if (!isText) continue;
            var span = token.GetLocation().GetLineSpan();
            for (var line = span.StartLinePosition.Line + 1; line <= span.EndLinePosition.Line; line++) lines.Add(line);
        }

        return lines;
    }

    private static bool IsRaw(SyntaxToken token) => token.Parent?.Parent?.GetFirstToken().Text.EndsWith("\"\"\"", StringComparison.Ordinal) is true;
}
