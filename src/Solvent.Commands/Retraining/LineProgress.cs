namespace Solvent.Commands.Retraining;

/// <summary>Tells each step at once, in the order in which they are taken.</summary>
internal sealed class LineProgress(CommandHost host) : IProgress<string>
{
    public void Report(string value)
    {
        host.OnLine?.Invoke(value);
        host.OnStatus?.Invoke(value);
    }
}
