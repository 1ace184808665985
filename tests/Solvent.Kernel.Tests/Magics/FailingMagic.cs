namespace Solvent.Kernel.Tests.Magics;

/// <summary>Fails as a command does that cannot do what it was asked for.</summary>
internal sealed class FailingMagic : IMagicCommand
{
    public string Name => "fail";

    public string Description => "Fails.";

    public Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
        => throw new SolventException("dataset-not-found", "There is no dataset 'taxi'.") { Hint = "Commit it first." };
}
