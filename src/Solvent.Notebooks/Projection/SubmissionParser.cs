using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>Finds and parses the C# of a cell.</summary>
internal static class SubmissionParser
{
    private const string SemicolonExpected = "CS1002";

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);
    private static readonly CSharpParseOptions Program = Script.WithKind(SourceCodeKind.Regular);

    /// <summary>The submissions of a cell whose segments are given, in order.</summary>
    public static IEnumerable<Submission> Parse(int cell, string source, IReadOnlyList<CellSegment> segments)
    {
        var start = 0;
        while (start < segments.Count)
        {
            var end = start;
            while (end < segments.Count && !IsSwitch(segments[end])) end++;
            var code = segments.Skip(start).Take(end - start).Select(AsCode).OfType<CodeSegment>().Where(segment => segment.Language == CellLanguage.CSharp).ToList();
            if (code.Count > 0) yield return Parse(cell, Mask(source, code));
            start = end + 1;
        }
    }

    private static bool IsSwitch(CellSegment segment)
        => segment is DirectiveSegment { Directive.Kind: DirectiveKind.LanguageSwitch };

    /// <summary>A line <c>#!param</c> is a declaration.</summary>
    private static CellSegment AsCode(CellSegment segment)
        => segment is DirectiveSegment { Directive: var directive } && ParameterDirective.Declaration(directive) is { } declaration
            ? new CodeSegment(CellLanguage.CSharp, declaration, segment.Line, directive.Span)
            : segment;

    /// <summary>Everything but <paramref name="code"/> as spaces.</summary>
    private static string Mask(string source, List<CodeSegment> code) => string.Create(source.Length, (source, code), static (masked, from) =>
    {
        for (var i = 0; i < masked.Length; i++) masked[i] = from.source[i] is '\n' or '\r' ? from.source[i] : ' ';
        foreach (var segment in from.code) segment.Text.CopyTo(masked[segment.Span.Start..]);
    });

    /// <summary>
    /// Cells are written as scripts: expressions without a semicolon, members without a class. Where that fails they may be written as
    /// programs, whose top level knows <c>using var</c> and namespaces.
    /// </summary>
    private static Submission Parse(int cell, string text)
    {
        var script = CSharpSyntaxTree.ParseText(text, Script).GetCompilationUnitRoot();
        if (!HasErrors(script)) return new Submission(cell, text, script, IsComplete: true, script.Members);
        var program = CSharpSyntaxTree.ParseText(text, Program).GetCompilationUnitRoot();
        if (IsProgram(program)) return new Submission(cell, text, program, IsComplete: true, program.Members);
        return new Submission(cell, text, script, IsComplete: false, [.. script.Members.Where(member => !HasErrors(member))]);
    }

    private static bool HasErrors(SyntaxNode node)
        => node.ContainsDiagnostics && node.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static bool IsProgram(CompilationUnitSyntax root)
    {
        var errors = root.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 || (errors is [{ Id: SemicolonExpected }] && EndsWithExpression(root));
    }

    private static bool EndsWithExpression(CompilationUnitSyntax root)
        => root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } };
}
