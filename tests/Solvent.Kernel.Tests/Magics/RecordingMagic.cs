namespace Solvent.Kernel.Tests.Magics;

/// <summary>Keeps how it was called.</summary>
internal sealed class RecordingMagic(string name, bool takesBody = false) : IMagicCommand
{
    public string Name { get; } = name;

    public string Description => "Keeps how it was called.";

    public bool TakesBody { get; } = takesBody;

    public List<MagicInvocation> Invocations { get; } = [];

    public Task InvokeAsync(MagicInvocation invocation, CancellationToken cancellationToken)
    {
        Invocations.Add(invocation);
        return Task.CompletedTask;
    }
}
