namespace Solvent.Acceptance.Tests.Clients;

/// <summary>What a process left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">All that it wrote to its standard output.</param>
/// <param name="Error">All that it wrote to its standard error.</param>
internal sealed record ProcessResult(int ExitCode, string Out, string Error)
{
    /// <summary>Both streams, for messages of failed tests.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- out\n{Out}\n--- error\n{Error}";
}
