using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Reading.Steps;
using Solvent.Promotion.Writing.Code;

namespace Solvent.Promotion.Writing;

/// <summary>Writes the method that runs the steps.</summary>
internal sealed class RunWriter(NotebookFlow flow, ProjectShape shape)
{
    private readonly HashSet<ISymbol> _declared = new(SymbolEqualityComparer.Default);

    public string Write(IReadOnlyList<WrittenStep> steps)
    {
        var isAsync = steps.Any(step => step.IsAsync);
        var hasResult = flow.Results.Count > 0;
        var result = hasResult ? flow.Generated.Result : "";
        var returned = isAsync ? hasResult ? $"async Task<{result}>" : "async Task" : hasResult ? result : "void";
        var body = new StringBuilder();
        if (shape.Checks.Count > 0) body.Append(CultureInfo.InvariantCulture, $"        CheckData({PipelineMembers.Token});\n");
        foreach (var step in steps)
        {
            if (body.Length > 0) body.Append('\n');
            body.Append(CultureInfo.InvariantCulture, $"        {PipelineMembers.Token}.ThrowIfCancellationRequested();\n");
            body.Append(CultureInfo.InvariantCulture, $"        {PipelineMembers.Logger}.LogInformation(\"Step {{Step}}\", nameof({step.Flow.Name}));\n");
            body.Append(CultureInfo.InvariantCulture, $"        {Assigned(step.Flow)}{(step.IsAsync ? "await " : "")}{step.Flow.Name}({Arguments(step)});\n");
        }

        if (hasResult) body.Append("\n        return new ").Append(result).Append("\n        {\n").Append(string.Concat(flow.Results.Select(variable => $"            {ResultWriter.Property(flow, variable)} = {flow.Names.Of(variable)},\n"))).Append("        };\n");
        return $"    /// <summary>Runs all steps.</summary>\n    /// <param name=\"{PipelineMembers.Token}\">Stops the pipeline.</param>\n    public {returned} {(isAsync ? "ExecuteAsync" : "Execute")}(CancellationToken {PipelineMembers.Token} = default)\n    {{\n{body}    }}\n{Check()}";
    }

    private string Arguments(WrittenStep step)
    {
        var arguments = step.Flow.Inputs.Select(flow.Names.Of);
        return string.Join(", ", step.UsesToken ? arguments.Append(PipelineMembers.Token) : arguments);
    }

    /// <summary>What later steps need is assigned; what must be disposed of is, at the end of the run.</summary>
    private string Assigned(StepFlow step)
    {
        var isNew = step.Outputs.Select(_declared.Add).ToList();
        var names = step.Outputs.Select(flow.Names.Of).ToList();
        if (names.Count == 0) return "";
        if (names is [var only]) return isNew[0] ? $"{(IsDisposed(step.Outputs[0], step) ? "using " : "")}var {only} = " : $"{only} = ";
        return isNew.TrueForAll(fresh => fresh) ? $"var ({string.Join(", ", names)}) = " : $"({string.Join(", ", names.Zip(isNew, (name, fresh) => fresh ? $"var {name}" : name))}) = ";
    }

    private static bool IsDisposed(ILocalSymbol variable, StepFlow step) => step.Statements.Any(statement => statement.Effects.Declares.Contains(variable))
        && variable.DeclaringSyntaxReferences[0].GetSyntax().FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { UsingKeyword.RawKind: not 0, AwaitKeyword.RawKind: 0 };

    private string Check()
    {
        if (shape.Checks.Count == 0) return "";
        var text = new StringBuilder("\n    /// <summary>The data is what the notebook expects of it.</summary>\n");
        text.Append(CultureInfo.InvariantCulture, $"    private void CheckData(CancellationToken {PipelineMembers.Token})\n    {{\n        if (!{PipelineMembers.Options}.ChecksData) return;\n\n");
        foreach (var check in shape.Checks)
        {
            var table = check.Reference is { } reference ? $"{PipelineMembers.Data}.Open({Literal(reference)})" : $"Table.Open({PipelineMembers.Options}.DataPath({Literal(check.Target)}))";
            text.Append(CultureInfo.InvariantCulture, $"        {flow.Generated.Expectations}.{shape.NameOf(check)}.Validate({table}, cancellationToken: {PipelineMembers.Token}).EnsurePassed();\n");
        }

        return text.Append("    }\n").ToString();
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
