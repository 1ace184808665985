using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Notebooks;
using Solvent.Promotion.Reading.Flow;
using Solvent.Promotion.Reading.Program;

namespace Solvent.Promotion.Reading;

/// <summary>Gives metrics and models that a cell only shows a variable, so that the pipeline can return them.</summary>
internal static class ShownResults
{
    /// <returns>Whether a cell of <paramref name="notebook"/> was changed.</returns>
    public static bool Name(NotebookProgram program, NotebookDocument notebook)
    {
        var changed = false;
        foreach (var statement in program.Statements.OfType<ExpressionStatementSyntax>())
        {
            var value = statement.Expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard ? discard.Right : statement.Expression;
            if (value is not InvocationExpressionSyntax || program.Model.GetTypeInfo(value).Type is not { } type) continue;
            var name = ResultTypes.IsMetrics(type) ? "metrics" : ResultTypes.IsModel(type) ? "model" : null;
            if (name is null || program.PlaceOf(value.SpanStart) is not { } start || program.PlaceOf(value.Span.End - 1) is not { } end || start.Cell != end.Cell) continue;
            var cell = notebook.Cells[start.Cell];
            var source = cell.Source;
            if (source.AsSpan(start.Offset, end.Offset + 1 - start.Offset).Trim().Length < 2) continue;
            var rest = source[(end.Offset + 1)..];
            cell.Source = $"{source[..start.Offset]}var {name} = {source[start.Offset..(end.Offset + 1)]}{(rest.TrimStart().StartsWith(';') ? "" : ";")}{rest}";
            changed = true;
        }

        return changed;
    }
}
