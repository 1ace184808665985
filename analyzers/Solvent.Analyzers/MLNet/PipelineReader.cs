using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.MLNet;

/// <summary>Unfolds an expression that builds a pipeline into its steps, first step first, through <c>Append</c> and local variables.</summary>
internal sealed class PipelineReader(IDefinitions definitions, ConstantReader constants)
{
    public static bool IsAppend(IInvocationOperation call) => call.TargetMethod.Name is "Append" or "AppendCacheCheckpoint";

    public IReadOnlyList<PipelineStep> Steps(IOperation pipeline) => Steps(pipeline, out _);

    /// <param name="pipeline">The expression.</param>
    /// <param name="isExact">False when there may be other steps, or there are alternatives of which all are given.</param>
    public IReadOnlyList<PipelineStep> Steps(IOperation pipeline, out bool isExact)
    {
        var steps = new List<PipelineStep>();
        isExact = true;
        Add(pipeline, steps, new HashSet<IOperation>(), ref isExact);
        return steps;
    }

    private void Add(IOperation? pipeline, List<PipelineStep> steps, HashSet<IOperation> open, ref bool isExact)
    {
        // A loop that appends to a pipeline refers to itself.
        if (pipeline is null || !open.Add(pipeline))
        {
            isExact = false;
            return;
        }

        switch (pipeline)
        {
            case IConversionOperation conversion:
                Add(conversion.Operand, steps, open, ref isExact);
                break;
            case IParenthesizedOperation parenthesized:
                Add(parenthesized.Operand, steps, open, ref isExact);
                break;
            case IInvocationOperation append when IsAppend(append):
                Add(append.Instance ?? Argument(append, 0), steps, open, ref isExact);
                if (append.TargetMethod.Name == "Append") Add(Argument(append, append.Instance is null ? 1 : 0), steps, open, ref isExact);
                break;
            case IInvocationOperation call when definitions.Reaching(call) is []:
                steps.Add(new PipelineStep(call, constants));
                break;
            case IInvocationOperation or ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation:
                var values = definitions.Reaching(pipeline);
                if (values.Count != 1) isExact = false;
                foreach (var value in values) Add(value, steps, open, ref isExact);
                break;
            case IConditionalOperation conditional:
                isExact = false;
                Add(conditional.WhenTrue, steps, open, ref isExact);
                Add(conditional.WhenFalse, steps, open, ref isExact);
                break;
            case IObjectCreationOperation { Type.Name: "EstimatorChain" }:
                break;
            default:
                isExact = false;
                break;
        }

        open.Remove(pipeline);
    }

    private static IOperation? Argument(IInvocationOperation call, int ordinal)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal) return argument.Value;
        }

        return null;
    }
}
