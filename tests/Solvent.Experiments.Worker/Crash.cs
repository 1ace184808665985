namespace Solvent.Experiments.Worker;

/// <summary>Ends the process by an exception that nobody catches, on a thread of its own, while a run and one within it are open.</summary>
internal static class Crash
{
    public static void Now(string root)
    {
        var outer = ExperimentStore.Open(root).Start("crash");
        outer.Log("value", 1);
        var inner = outer.StartNested("inner");
        inner.Log("value", 2);
        var thread = new Thread(() => throw new InvalidOperationException("no label column"));
        thread.Start();
        thread.Join();
    }
}
