using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.MLNet;

/// <summary>Unfolds an expression that builds a pipeline into its steps, first step first, through <c>Append</c> and local variables.</summary>
internal sealed class PipelineReader(BodyDefinitions definitions, ConstantReader constants)
{
    public static bool IsAppend(IInvocationOperation call) => call.TargetMethod.Name is "Append" or "AppendCacheCheckpoint";

    public IReadOnlyList<PipelineStep> Steps(IOperation pipeline)
    {
        var steps = new List<PipelineStep>();
        Add(pipeline, steps, new HashSet<IOperation>());
        return steps;
    }

    private void Add(IOperation? pipeline, List<PipelineStep> steps, HashSet<IOperation> open)
    {
        // A loop that appends to a pipeline refers to itself.
        if (pipeline is null || !open.Add(pipeline)) return;
        switch (pipeline)
        {
            case IConversionOperation conversion:
                Add(conversion.Operand, steps, open);
                break;
            case IParenthesizedOperation parenthesized:
                Add(parenthesized.Operand, steps, open);
                break;
            case IInvocationOperation append when IsAppend(append):
                Add(append.Instance ?? Argument(append, 0), steps, open);
                if (append.TargetMethod.Name == "Append") Add(Argument(append, append.Instance is null ? 1 : 0), steps, open);
                break;
            case IInvocationOperation call:
                steps.Add(new PipelineStep(call, constants));
                break;
            case ILocalReferenceOperation local:
                foreach (var value in definitions.Reaching(local)) Add(value, steps, open);
                break;
            case IConditionalOperation conditional:
                Add(conditional.WhenTrue, steps, open);
                Add(conditional.WhenFalse, steps, open);
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
