namespace Solvent.Kernel.Tests.Magics;

/// <summary>Waits until it is interrupted.</summary>
internal sealed class WaitingMagic : IMagicCommand
{
    public string Name => "wait";

    public string Description => "Waits.";

    public Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        Console.WriteLine("started");
        return Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
