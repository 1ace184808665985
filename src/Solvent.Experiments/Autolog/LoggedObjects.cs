using System.Runtime.CompilerServices;

namespace Solvent.Experiments;

/// <summary>Objects whose metrics are recorded; it keeps none of them alive.</summary>
internal sealed class LoggedObjects
{
    private static readonly object Logged = new();

    private readonly ConditionalWeakTable<object, object> _objects = [];

    public void Add(object metrics) => _objects.AddOrUpdate(metrics, Logged);

    public bool Contains(object metrics) => _objects.TryGetValue(metrics, out _);
}
