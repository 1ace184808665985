using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Comments;

/// <summary>Tells code from prose in the lines of a comment.</summary>
internal static class CommentedCode
{
    private const int LongestRun = 200;
    private const int MostTries = 24;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>The runs of lines that are code, each as long as can be.</summary>
    public static IEnumerable<(int First, int Count)> FindIn(CommentBlock block)
    {
        if (CommentProse.IsHeader(block)) yield break;
        var first = 0;
        while (first < block.Lines.Count)
        {
            var count = CanStart(block.Lines[first]) ? RunAt(block.Lines, first) : 0;
            if (count > 0 && !CommentProse.Illustrates(block.Lines, first)) yield return (first, count);
            first += Math.Max(count, 1);
        }
    }

    private static int RunAt(IReadOnlyList<string?> lines, int first)
    {
        foreach (var count in Enumerable.Reverse(Ends(lines, first)).Take(MostTries))
        {
            if (IsCode(string.Join("\n", lines.Skip(first).Take(count)))) return count;
        }

        return 0;
    }

    /// <summary>How many lines a run may have: its last line ends a statement or a step, and every bracket is closed.</summary>
    private static List<int> Ends(IReadOnlyList<string?> lines, int first)
    {
        var ends = new List<int>();
        var depth = 0;
        for (var index = first; index < lines.Count && index - first < LongestRun; index++)
        {
            var line = lines[index];
            if (line is null) continue;
            foreach (var character in line) depth += character is '(' or '[' or '{' ? 1 : character is ')' or ']' or '}' ? -1 : 0;
            if (depth <= 0 && CanEnd(line)) ends.Add(index - first + 1);
        }

        return ends;
    }

    private static bool CanStart(string? line)
    {
        var start = line?.TrimStart();
        return start is { Length: > 0 } && (char.IsLetter(start[0]) || start[0] is '_' or '@' or '.' or '{' or '(' or '[' or '+' or '-');
    }

    private static bool CanEnd(string line)
    {
        // A comment may itself end in a comment.
        var tail = line.IndexOf(" //", StringComparison.Ordinal);
        var end = (tail > 0 ? line.Substring(0, tail) : line).TrimEnd();
        return end.Length > 0 && (end[end.Length - 1] is ';' or '}' || (end[end.Length - 1] == ')' && end.Contains(".")));
    }

    private static bool IsCode(string text) => IsStep(text) || IsProgram(text) || IsMember(text);

    /// <summary>A step of a pipeline: <c>.Append(ml.Transforms.NormalizeMinMax("Features"))</c>.</summary>
    private static bool IsStep(string text)
    {
        var step = text.Trim().TrimEnd(';');
        if (!step.StartsWith(".", StringComparison.Ordinal) || step.StartsWith("..", StringComparison.Ordinal)) return false;
        var expression = SyntaxFactory.ParseExpression("x" + step, options: Options);
        return !expression.ContainsDiagnostics && expression is InvocationExpressionSyntax && expression.FullSpan.Length == step.Length + 1;
    }

    private static bool IsProgram(string text)
    {
        var root = Parse(text);
        if (root is null) return false;
        var statements = root.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).ToList();
        return statements.TrueForAll(CodeStatement.CanBe)
            && (root.Usings.Count > 0 || statements.Count < root.Members.Count || statements.Exists(CodeStatement.Is));
    }

    /// <summary>Methods, properties and fields, which stand alone in no program.</summary>
    private static bool IsMember(string text) => Parse($"class C {{\n{text}\n}}") is { Members: [ClassDeclarationSyntax { Members: { Count: > 0 } members }] }
        && members.Any(member => member is not FieldDeclarationSyntax { Modifiers.Count: 0 })
        && members.All(member => member is not IncompleteMemberSyntax);

    private static CompilationUnitSyntax? Parse(string text)
    {
        if (text.IndexOf(';') < 0 && text.IndexOf('{') < 0) return null;
        var root = CSharpSyntaxTree.ParseText(text, Options).GetCompilationUnitRoot();
        return root.ContainsDiagnostics && root.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? null : root;
    }
}
