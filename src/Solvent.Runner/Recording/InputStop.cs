namespace Solvent.Runner;

/// <summary>Ends a run when the process that asked for it says so on standard input, or is gone.</summary>
public sealed class InputStop : IDisposable
{
    private readonly CancellationTokenSource _stop;

    private InputStop(CancellationToken cancellationToken) => _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

    /// <summary>Cancelled when the run is to end.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>The rule by which the run is stopped; <see langword="null"/> when it is not, or is interrupted.</summary>
    public string? Rule { get; private set; }

    /// <summary>Listens from now on.</summary>
    public static InputStop Follow(TextReader input, CancellationToken cancellationToken)
    {
        var stop = new InputStop(cancellationToken);
        new Thread(() => stop.Listen(input)) { IsBackground = true, Name = "stop of the run" }.Start();
        return stop;
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private void Listen(TextReader input)
    {
        try
        {
            Rule = input.ReadLine();
            _stop.Cancel();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The run has ended meanwhile, or nobody is there any more.
        }
    }
}
