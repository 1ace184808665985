using Microsoft.CodeAnalysis;
using Solvent.Experiments;
using Solvent.Kernel;

namespace Solvent.Magics.Training;

/// <summary>Lets the open run record what cells train and evaluate with ML.NET. Whatever goes wrong with that, the cell goes on as it would without a run.</summary>
/// <param name="environment">Tells the author what could not be recorded.</param>
internal sealed class TrainingObserver(IRunEnvironment environment) : ICallObserver
{
    private string? _toldRun;

    public bool MayObserve(string method)
        => method is "Fit" || method.StartsWith("Evaluate", StringComparison.Ordinal) || method.StartsWith("CrossValidate", StringComparison.Ordinal);

    public bool Observes(IMethodSymbol method)
        => method.ContainingAssembly?.Name is { } assembly && (assembly is "Microsoft.ML" || assembly.StartsWith("Microsoft.ML.", StringComparison.Ordinal));

    public void OnReturned(ObservedCall call)
    {
        if (Run.Current is not { Autolog: { } autolog } run) return;
        try
        {
            Record(autolog, call);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A cell must never fail because something about it could not be noted.
            if (_toldRun == run.Id) return;
            _toldRun = run.Id;
            environment.Tell($"Run {run.Id} could not record what '{call.Method}' did: {exception.Message}", isWarning: true);
        }
    }

    private static void Record(RunAutolog autolog, ObservedCall call)
    {
        var data = call.Arguments.Count > 0 ? call.Arguments[0] : null;
        switch (call.Method)
        {
            case "Fit":
                autolog.Trained(call.Receiver, data?.Value, call.Duration);
                break;
            case var method when method.StartsWith("Evaluate", StringComparison.Ordinal):
                if (call.Result is not null) autolog.Evaluated(call.Result, call.AssignedTo ?? data?.Variable);
                break;
            default:
                if (call.Arguments.FirstOrDefault(argument => argument.Parameter == "estimator")?.Value is { } estimator) autolog.Trained(estimator, data?.Value, call.Duration);
                if (call.Result is not null) autolog.Evaluated(call.Result, call.AssignedTo ?? data?.Variable);
                break;
        }
    }
}
