using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.MLNet.Models;

/// <summary>Reads what pipelines a model was fitted from, and what a view has gone through.</summary>
internal sealed class ModelReader(ValueFlow flow)
{
    public ConstantReader Constants { get; } = new(flow);

    public PipelineReader Pipelines { get; } = new(flow, new ConstantReader(flow));

    /// <summary>The steps of the model that <paramref name="model"/> gives.</summary>
    public ColumnHistory OfModel(IOperation model) => Read(history => AddModel(model, history, []));

    /// <summary>The steps of all models that the rows of <paramref name="view"/> went through.</summary>
    public ColumnHistory OfView(IOperation view) => Read(history => AddView(view, history, []));

    /// <summary>The steps of <paramref name="pipeline"/>, which is fitted to <paramref name="data"/>.</summary>
    public ColumnHistory OfPipeline(IOperation pipeline, IOperation? data) => Read(history => AddPipeline(pipeline, data, history, []));

    /// <summary>The calls of <c>Fit</c> that gave a model.</summary>
    public IEnumerable<IInvocationOperation> Fits(IOperation model)
        => flow.Origins(model).OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name == "Fit" && Argument(call, 0) is not null);

    /// <summary>The argument of a parameter, also for an extension, or <see langword="null"/>.</summary>
    public static IOperation? Argument(IInvocationOperation call, string parameter)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    private static IOperation? Argument(IInvocationOperation call, int ordinal)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    private static ColumnHistory Read(Action<ColumnHistory> add)
    {
        var history = new ColumnHistory();
        add(history);
        return history;
    }

    private void AddView(IOperation? view, ColumnHistory history, HashSet<IOperation> seen)
    {
        foreach (var origin in flow.Origins(view))
        {
            if (!seen.Add(origin)) continue;
            switch (origin)
            {
                case IInvocationOperation { TargetMethod.Name: "Transform" } scoring when Argument(scoring, 0) is { } input:
                    AddModel(scoring.Instance, history, seen);
                    AddView(input, history, seen);
                    break;
                case IInvocationOperation call when call.TargetMethod.Name.StartsWith("CrossValidate", StringComparison.Ordinal):
                    AddPipeline(Argument(call, "estimator"), Argument(call, "data"), history, seen);
                    break;
                case IInvocationOperation { TargetMethod.ContainingType.Name: "DataOperationsCatalog" } call:
                    // It picks rows, or it loads them.
                    if (ViewArgument(call) is { } rows) AddView(rows, history, seen);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Load" or "LoadFromTextFile" or "LoadFromEnumerable" } }:
                    break;
                case IMemberReferenceOperation { Member.Name: "TestSet" or "TrainSet" or "ScoredHoldOutSet", Instance: { } split }:
                    AddView(split, history, seen);
                    break;
                case var _ when IsFrame(origin.Type):
                    break;
                case var _ when flow.Collection(origin) is { } collection:
                    AddView(collection, history, seen);
                    break;
                default:
                    history.IsComplete = false;
                    break;
            }
        }
    }

    private void AddModel(IOperation? model, ColumnHistory history, HashSet<IOperation> seen)
    {
        foreach (var origin in flow.Origins(model))
        {
            if (!seen.Add(origin)) continue;
            switch (origin)
            {
                case IInvocationOperation { TargetMethod.Name: "Fit" } fit when fit.Instance is not null && Argument(fit, 0) is { } data:
                    AddPipeline(fit.Instance, data, history, seen);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Append" } append when append.Arguments.Length > 0:
                    AddModel(append.Instance ?? Argument(append, 0), history, seen);
                    AddModel(Argument(append, append.Instance is null ? 1 : 0), history, seen);
                    break;
                case IInvocationOperation call when call.TargetMethod.Name.StartsWith("CrossValidate", StringComparison.Ordinal):
                    AddPipeline(Argument(call, "estimator"), Argument(call, "data"), history, seen);
                    break;
                case IMemberReferenceOperation { Member.Name: "LastTransformer" or "Model", Instance: { } whole }:
                    AddModel(whole, history, seen);
                    break;
                case var _ when flow.Collection(origin) is { } collection:
                    AddModel(collection, history, seen);
                    break;
                default:
                    history.IsComplete = false;
                    break;
            }
        }
    }

    private void AddPipeline(IOperation? pipeline, IOperation? data, ColumnHistory history, HashSet<IOperation> seen)
    {
        if (pipeline is null)
        {
            history.IsComplete = false;
            return;
        }

        var steps = Pipelines.Steps(pipeline, out var isExact);
        history.Steps.AddRange(steps);
        if (!isExact || steps.Count == 0 || steps.Any(step => !step.IsOfLibrary)) history.IsComplete = false;
        // What was done to the data before the training gave the pipeline its input columns.
        if (data is not null) AddView(data, history, seen);
    }

    private static IOperation? ViewArgument(IInvocationOperation call)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == "IDataView")?.Value;

    private static bool IsFrame(ITypeSymbol? type) => type is { Name: "DataFrame", ContainingNamespace: { Name: "Analysis" } };
}
