namespace Solvent.Cli;

/// <summary>
/// Turns Ctrl-C and a polite request to end into a cancelled token, so that commands can keep what they have. The second Ctrl-C ends the
/// process at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public Interruption()
    {
        Console.CancelKeyPress += OnCancelKey;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancelKey;
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        _source.Dispose();
    }

    private void OnCancelKey(object? sender, ConsoleCancelEventArgs key)
    {
        key.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }

    private void OnProcessExit(object? sender, EventArgs e) => _source.Cancel();
}
