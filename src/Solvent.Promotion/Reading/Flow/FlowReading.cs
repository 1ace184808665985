using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Notebooks;
using Solvent.Promotion.Reading.Program;

namespace Solvent.Promotion.Reading.Flow;

/// <summary>Reads the statements of a program with what they do.</summary>
internal static class FlowReading
{
    /// <summary>The statements of the top level, without its functions.</summary>
    public static IReadOnlyList<FlowStatement> Statements(NotebookProgram program, NotebookDocument notebook, FunctionEffects functions)
    {
        var statements = new List<FlowStatement>();
        foreach (var syntax in program.Statements)
        {
            if (syntax is LocalFunctionStatementSyntax or EmptyStatementSyntax) continue;
            var (cell, line) = program.PlaceOf(syntax);
            statements.Add(new FlowStatement(syntax, statements.Count, cell, line, functions.Of(syntax), IsTrailing(syntax, program, notebook)));
        }

        return statements;
    }

    /// <summary>Whether the notebook has no semicolon where the program has one.</summary>
    private static bool IsTrailing(StatementSyntax syntax, NotebookProgram program, NotebookDocument notebook)
    {
        if (syntax is not ExpressionStatementSyntax { Expression: var expression }) return false;
        var last = expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var value } ? value : expression;
        if (program.PlaceOf(last.GetLastToken().SpanStart) is not { } place) return false;
        var source = notebook.Cells[place.Cell].Source;
        var after = place.Offset + last.GetLastToken().Span.Length;
        // Names that are declared again are longer in the program; what follows the last word is looked for from its start.
        if (after > source.Length || !source.AsSpan(place.Offset).StartsWith(last.GetLastToken().Text)) after = EndOfWord(source, place.Offset);
        return !source.AsSpan(after).TrimStart().StartsWith(";");
    }

    private static int EndOfWord(string source, int at)
    {
        while (at < source.Length && (char.IsLetterOrDigit(source[at]) || source[at] is '_' or '@')) at++;
        return at;
    }
}
