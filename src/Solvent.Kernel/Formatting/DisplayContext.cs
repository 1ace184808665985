namespace Solvent.Kernel.Formatting;

/// <summary>
/// Where displayed values go. It flows with the execution context, so that tasks and threads which a cell starts display in that cell.
/// </summary>
public static class DisplayContext
{
    private static readonly AsyncLocal<IDisplaySink?> Ambient = new();

    /// <summary>The sink of the running code, or <see langword="null"/> outside of any cell: then values are written to the console as plain text.</summary>
    public static IDisplaySink? Current => Ambient.Value;

    /// <summary>Sends what the calling code displays to <paramref name="sink"/> until the result is disposed.</summary>
    public static IDisposable Use(IDisplaySink sink)
    {
        var scope = new Scope(Ambient.Value);
        Ambient.Value = sink;
        return scope;
    }

    private sealed class Scope(IDisplaySink? previous) : IDisposable
    {
        public void Dispose() => Ambient.Value = previous;
    }
}
