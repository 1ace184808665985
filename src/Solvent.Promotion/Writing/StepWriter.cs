using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Reading.Flow;
using Solvent.Promotion.Reading.Steps;
using Solvent.Promotion.Writing.Code;

namespace Solvent.Promotion.Writing;

/// <summary>Writes a step as a method: what it needs comes in as parameters, what others need goes out as its value.</summary>
internal sealed class StepWriter(NotebookFlow flow, PipelineMethods methods, TypeNames types)
{
    private readonly ShownCode _shown = new(flow);

    public WrittenStep Write(StepFlow step)
    {
        var isAsync = step.Statements.Any(statement => Awaiting.Is(statement.Syntax));
        var unit = new CodeUnit { IsAsync = isAsync };
        var rewriter = new CodeRewriter(flow, methods, unit);
        var body = new StringBuilder();
        var cell = -1;
        foreach (var statement in step.Statements)
        {
            if (Statement(statement, step, rewriter) is not { Length: > 0 } code) continue;
            if (cell >= 0 && cell != statement.Cell) body.Append('\n');
            cell = statement.Cell;
            body.Append(CodeText.Indented(code, 8));
        }

        foreach (var name in step.Outputs.Select(flow.Names.Of).Take(step.Outputs.Count == 1 ? 1 : 0)) body.Append(CultureInfo.InvariantCulture, $"\n        return {name};\n");
        if (step.Outputs.Count > 1) body.Append(CultureInfo.InvariantCulture, $"\n        return ({string.Join(", ", step.Outputs.Select(flow.Names.Of))});\n");
        var isInstance = unit.UsesInstance || unit.Calls.Any(call => methods.Find(call) is { Unit.UsesInstance: true });
        var text = $"{Documentation(step)}    private {(isInstance ? "" : "static ")}{(isAsync ? "async " : "")}{Returned(step, isAsync)} {step.Name}({Parameters(step, unit)})\n    {{\n{body.ToString().TrimStart('\n')}    }}\n";
        return new WrittenStep(step, text, isAsync, unit.UsesToken);
    }

    private string? Statement(FlowStatement statement, StepFlow step, CodeRewriter rewriter)
    {
        switch (statement.Syntax)
        {
            case LocalDeclarationStatementSyntax { IsConst: true }:
                return null;
            case LocalDeclarationStatementSyntax declaration when declaration.Declaration.Variables.Any(IsField):
                return string.Concat(declaration.Declaration.Variables.Where(variable => variable.Initializer is not null).Select(variable => Assignment(variable, rewriter)));
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } declaration when declaration.Declaration.Variables.Any(variable => GoesOn(variable, step)):
                // Who uses it last disposes of it.
                return rewriter.Write(declaration.WithUsingKeyword(default).WithAwaitKeyword(default));
            case ExpressionStatementSyntax shown when _shown.IsShown(shown):
                return null;
            case LocalDeclarationStatementSyntax shown when _shown.IsShown(shown):
                return null;
            default:
                return rewriter.Write(statement.Syntax);
        }
    }

    private string Assignment(VariableDeclaratorSyntax variable, CodeRewriter rewriter)
    {
        var symbol = flow.Program.Model.GetDeclaredSymbol(variable)!;
        var value = ((VariableDeclaratorSyntax)rewriter.Visit(variable)).Initializer!.Value;
        return IsField(variable) ? $"{PipelineMembers.Field(flow.Names.Of(symbol))} = {value};\n" : $"var {flow.Names.Of(symbol)} = {value};\n";
    }

    private bool IsField(VariableDeclaratorSyntax variable) => flow.Program.Model.GetDeclaredSymbol(variable) is { } symbol && flow.Fields.Contains(symbol, SymbolEqualityComparer.Default);

    private bool GoesOn(VariableDeclaratorSyntax variable, StepFlow step) => flow.Program.Model.GetDeclaredSymbol(variable) is { } symbol && step.Outputs.Contains(symbol, SymbolEqualityComparer.Default);

    private static string Documentation(StepFlow step)
    {
        var cells = step.Cells is [var only] ? $"cell {only}" : $"cells {step.Cells[0]} to {step.Cells[^1]}";
        var title = step.Title.Length == 0 ? "What comes before the first heading" : step.Title.TrimEnd('.').Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        return $"    /// <summary>{title} ({cells}).</summary>\n";
    }

    private string Returned(StepFlow step, bool isAsync)
    {
        var type = step.Outputs switch
        {
            [] => "",
            [var only] => types.Of(only.Type),
            _ => $"({string.Join(", ", step.Outputs.Select(output => $"{types.Of(output.Type)} {Identifiers.Escaped(Identifiers.Pascal(flow.Names.Of(output)))}"))})",
        };
        return (isAsync, type.Length) switch
        {
            (true, 0) => "Task",
            (true, _) => $"Task<{type}>",
            (false, 0) => "void",
            _ => type,
        };
    }

    private string Parameters(StepFlow step, CodeUnit unit)
    {
        var parameters = step.Inputs.Select(input => $"{types.Of(input.Type)} {flow.Names.Of(input)}");
        return string.Join(", ", unit.UsesToken ? parameters.Append($"CancellationToken {PipelineMembers.Token}") : parameters);
    }
}
