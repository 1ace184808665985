using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.MLNet.Models;

/// <summary>Goes through a pipeline step by step, with the columns that there are at each, up to the first step that is not understood.</summary>
internal sealed class PipelineColumns(ConstantReader constants, HashSet<string> columns)
{
    private readonly List<MissingColumn> _missing = [];

    /// <summary>The columns that <paramref name="steps"/> ask for and that are not there.</summary>
    public static IReadOnlyList<MissingColumn> Missing(IEnumerable<PipelineStep> steps, HashSet<string> columns, ConstantReader constants)
    {
        var pipeline = new PipelineColumns(constants, columns);
        foreach (var step in steps)
        {
            // What is not there is not there for the steps behind either.
            if (!step.IsOfLibrary || !pipeline.Run(step) || pipeline._missing.Count > 0) break;
        }

        return pipeline._missing;
    }

    private bool Run(PipelineStep step)
    {
        var method = step.Call.TargetMethod;
        if (method.Name is "DropColumns" or "SelectColumns") return Select(step);
        if (method is { Name: "CustomMapping", TypeArguments: [_, var row] })
        {
            columns.UnionWith(RowColumns.Of(row).Select(column => column.Name));
            return true;
        }

        if (step.IsTrainer || step.PredictsLabel) return Train(step);
        if (!IsFixed(step.Call)) return false;
        if (step.OutputColumn is { } output && ModelReader.Argument(step.Call, "inputColumnNames") is { } inputs)
        {
            foreach (var element in constants.Elements(inputs)) Ask(constants.Text(element), element.Syntax);
            columns.Add(output);
            return true;
        }

        var pairs = step.Columns().ToList();
        foreach (var (made, input) in pairs)
        {
            Ask(input, Place(step.Call, input));
            columns.Add(made);
        }

        return pairs.Count > 0;
    }

    /// <summary>False when the name of a column is only known at run time.</summary>
    private bool IsFixed(IInvocationOperation call)
        => call.Descendants().OfType<IArgumentOperation>().All(argument =>
            argument.Parameter?.Name is not ("inputColumnName" or "outputColumnName") || argument.Value.ConstantValue.HasValue || argument.Value is IDefaultValueOperation || constants.Text(argument.Value) is not null);

    private bool Select(PipelineStep step)
    {
        var names = step.Call.Arguments.Where(argument => argument.Parameter?.Type is IArrayTypeSymbol).SelectMany(argument => constants.Elements(argument.Value)).ToList();
        foreach (var name in names) Ask(constants.Text(name), name.Syntax);
        var texts = names.Select(constants.Text).OfType<string>().ToList();
        if (texts.Count < names.Count || texts.Count == 0) return false;
        if (step.Call.TargetMethod.Name == "DropColumns") columns.ExceptWith(texts);
        else columns.IntersectWith(texts);
        return true;
    }

    private bool Train(PipelineStep step)
    {
        if (step.PredictsLabel) Ask(step.LabelColumn, Place(step.Call, step.LabelColumn));
        if (step.IsTrainer) Ask(step.FeatureColumn, Place(step.Call, step.FeatureColumn));
        foreach (var argument in step.Call.Arguments)
        {
            if (argument.Parameter?.Name is "exampleWeightColumnName" or "rowGroupColumnName" or "groupIdColumnName" or "matrixColumnIndexColumnName" or "matrixRowIndexColumnName") Ask(constants.Text(argument.Value), argument.Value.Syntax);
        }

        columns.UnionWith(["Score", "Probability", "PredictedLabel"]);
        return true;
    }

    private void Ask(string? column, SyntaxNode place)
    {
        if (column is not null && !columns.Contains(column)) _missing.Add(new MissingColumn(column, place, columns.ToList()));
    }

    /// <summary>The argument that names the column; the name of the method when that is a default.</summary>
    private SyntaxNode Place(IInvocationOperation call, string? column)
    {
        foreach (var operation in call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()))
        {
            if (operation is { IsImplicit: false, ConstantValue: { HasValue: true, Value: string text } } && text == column && operation.Syntax is ExpressionSyntax && call.Syntax.Span.Contains(operation.Syntax.Span) && operation.Syntax != call.Syntax) return operation.Syntax;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && constants.Text(argument.Value) == column) return argument.Value.Syntax;
        }

        return call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;
    }
}
