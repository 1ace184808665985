using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Reading.Steps;
using Solvent.Promotion.Writing.Code;

namespace Solvent.Promotion.Writing;

/// <summary>Writes the class of the steps.</summary>
internal sealed class PipelineWriter
{
    private readonly NotebookFlow _flow;
    private readonly ProjectShape _shape;
    private readonly PipelineMethods _methods;
    private readonly TypeNames _types;
    private readonly StepWriter _steps;

    public PipelineWriter(NotebookFlow flow, ProjectShape shape)
    {
        (_flow, _shape) = (flow, shape);
        _methods = new PipelineMethods(flow);
        _types = new TypeNames(flow.Names);
        _steps = new StepWriter(flow, _methods, _types);
    }

    public IEnumerable<SourceFile> Write(IReadOnlyCollection<string> usings)
    {
        var steps = _flow.Steps.Select(_steps.Write).ToList();
        var functions = _methods.All.Select(method => new FunctionWriter(_flow, _methods, _types).Write(method)).ToList();
        var isSplit = functions.Count > 0 && steps.Count > 0;
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"/// <summary>What {_shape.NotebookName} does, step by step.</summary>\n");
        body.Append(CultureInfo.InvariantCulture, $"public sealed {(isSplit ? "partial " : "")}class {_flow.Generated.Pipeline}\n{{\n");
        body.Append(Head());
        body.Append(new RunWriter(_flow, _shape).Write(steps));
        foreach (var step in steps) body.Append('\n').Append(step.Text);
        if (!isSplit)
        {
            foreach (var function in functions) body.Append('\n').Append(function);
        }

        body.Append("}\n");
        yield return File($"{_flow.Generated.Pipeline}.cs", body.ToString(), usings);
        if (!isSplit) yield break;
        var rest = $"/// <content>The functions of the notebook.</content>\npublic sealed partial class {_flow.Generated.Pipeline}\n{{\n{string.Join('\n', functions)}}}\n";
        yield return File($"{_flow.Generated.Pipeline}.Functions.cs", rest, usings);
    }

    private SourceFile File(string name, string body, IReadOnlyCollection<string> usings)
        => new(_shape.InProject(name), _flow.Plan.Namespace, body) { Usings = [.. usings, .. _types.Namespaces, "Microsoft.Extensions.Logging"] };

    private string Head()
    {
        var text = new StringBuilder();
        foreach (var constant in _flow.Constants)
        {
            var value = constant.ConstantValue is null ? "null" : Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatPrimitive(constant.ConstantValue, quoteStrings: true, useHexadecimalNumbers: false);
            var suffix = constant.Type.SpecialType switch { SpecialType.System_Single => "f", SpecialType.System_Decimal => "m", SpecialType.System_Int64 => "L", _ => "" };
            text.Append(CultureInfo.InvariantCulture, $"    private const {_types.Of(constant.Type)} {PipelineMembers.Constant(_flow.Program.OriginalName(constant.Name))} = {value}{suffix};\n");
        }

        if (text.Length > 0) text.Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"    private readonly {_flow.Generated.Options} {PipelineMembers.Options};\n");
        if (_shape.HasData) text.Append(CultureInfo.InvariantCulture, $"    private readonly {_flow.Generated.Data} {PipelineMembers.Data};\n");
        text.Append(CultureInfo.InvariantCulture, $"    private readonly ILogger<{_flow.Generated.Pipeline}> {PipelineMembers.Logger};\n");
        foreach (var field in _flow.Fields)
        {
            var start = field.Type.IsReferenceType ? " = null!" : "";
            text.Append(CultureInfo.InvariantCulture, $"    private {_types.Of(field.Type)} {PipelineMembers.Field(_flow.Names.Of(field))}{start};\n");
        }

        var data = _shape.HasData ? $", {_flow.Generated.Data} data" : "";
        text.Append("\n    /// <summary>A pipeline with <paramref name=\"options\"/>.</summary>\n    /// <exception cref=\"ArgumentException\">An option has a value that it cannot have.</exception>\n");
        text.Append(CultureInfo.InvariantCulture, $"    public {_flow.Generated.Pipeline}({_flow.Generated.Options} options{data}, ILogger<{_flow.Generated.Pipeline}> logger)\n    {{\n");
        text.Append("        if (options.Validate() is [var problem, ..]) throw new ArgumentException(problem, nameof(options));\n\n");
        text.Append(CultureInfo.InvariantCulture, $"        {PipelineMembers.Options} = options;\n");
        if (_shape.HasData) text.Append(CultureInfo.InvariantCulture, $"        {PipelineMembers.Data} = data;\n");
        return text.Append(CultureInfo.InvariantCulture, $"        {PipelineMembers.Logger} = logger;\n    }}\n\n").ToString();
    }
}
