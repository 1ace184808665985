namespace Solvent.Kernel.Tests.Magics;

/// <summary>Prints its arguments.</summary>
internal sealed class EchoMagic : IMagicCommand
{
    public string Name => "echo";

    public string Description => "Prints its arguments.";

    public Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        Console.Write(invocation.Arguments);
        return Task.CompletedTask;
    }
}
