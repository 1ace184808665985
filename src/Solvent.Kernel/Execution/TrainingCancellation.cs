using System.Collections;
using System.Reflection;

namespace Solvent.Kernel.Execution;

/// <summary>
/// Cancels what the ML.NET contexts of a session do. ML.NET looks at a flag of its hosts between the steps of its work; that flag has no public
/// switch, and the one that it has internally makes the data of the context unreadable ever after. So the flags are set, and taken back when
/// the code has ended.
/// </summary>
internal sealed class TrainingCancellation
{
    private const string ContextType = "Microsoft.ML.MLContext";
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly HashSet<object> _hosts = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> _environments = [];

    /// <summary>Whether there is nothing to cancel.</summary>
    public bool IsEmpty => _environments.Count == 0;

    /// <summary>Cancels the work of the contexts that variables of the session hold.</summary>
    /// <param name="session">The session.</param>
    /// <param name="code">The interrupted code; when it has ended, the contexts work again.</param>
    public static TrainingCancellation Request(KernelSession session, Task code)
    {
        var cancellation = new TrainingCancellation();
        if (!IsLoaded()) return cancellation;
        foreach (var context in session.Variables.Select(variable => variable.Value).Where(value => value?.GetType().FullName == ContextType))
        {
            if (Field(context!, "_env") is { } environment) cancellation._environments.Add(environment);
        }

        cancellation.Repeat();
        _ = code.ContinueWith(
            _ => cancellation.TakeBack(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return cancellation;
    }

    /// <summary>Cancels also what the work has begun since.</summary>
    public void Repeat()
    {
        lock (_hosts)
        {
            foreach (var environment in _environments) Add(environment);
        }
    }

    private static bool IsLoaded()
        => AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name == "Microsoft.ML.Data");

    private void Add(object host)
    {
        if (Field(host, "_cancelLock") is not { } gate || Field(host, "_children") is not IEnumerable children) return;
        if (_hosts.Add(host)) Set(host, isCanceled: true);
        List<object> references;
        lock (gate) references = [.. children.Cast<object>()];
        foreach (var reference in references)
        {
            object?[] target = [null];
            if (reference.GetType().GetMethod("TryGetTarget")?.Invoke(reference, target) is true && target[0] is { } child) Add(child);
        }
    }

    private void TakeBack()
    {
        lock (_hosts)
        {
            foreach (var host in _hosts) Set(host, isCanceled: false);
            _environments.Clear();
        }
    }

    private static void Set(object host, bool isCanceled)
        => Declaring(host, type => type.GetProperty("IsCanceled", Instance | BindingFlags.DeclaredOnly))
            ?.GetSetMethod(nonPublic: true)?.Invoke(host, [isCanceled]);

    private static object? Field(object target, string name)
        => Declaring(target, type => type.GetField(name, Instance | BindingFlags.DeclaredOnly))?.GetValue(target);

    private static T? Declaring<T>(object target, Func<Type, T?> find)
        where T : class
    {
        for (var type = target.GetType(); type is not null; type = type.BaseType)
        {
            if (find(type) is { } member) return member;
        }

        return null;
    }
}
