using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Tests.Observation;

/// <summary>Keeps the calls of the methods <c>Fit</c> and <c>Score</c> of types called <c>Trainer</c>.</summary>
internal sealed class RecordingObserver : ICallObserver
{
    public List<ObservedCall> Calls { get; } = [];

    public bool MayObserve(string method) => method is "Fit" or "Score";

    public bool Observes(IMethodSymbol method) => method.ContainingType.Name == "Trainer";

    public void OnReturned(ObservedCall call)
    {
        lock (Calls) Calls.Add(call);
    }
}
