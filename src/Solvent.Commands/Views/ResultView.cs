namespace Solvent.Commands.Views;

/// <summary>What a command has to say, before a host turns it into a terminal table, HTML or JSON.</summary>
/// <param name="Title">One line that names the result, or <see langword="null"/> when the blocks speak for themselves.</param>
/// <param name="Blocks">The parts for a reader, top to bottom.</param>
/// <param name="Payload">The object that <c>--json</c> prints; its shape is part of <c>docs/json.md</c>.</param>
public sealed record ResultView(string? Title, IReadOnlyList<ViewBlock> Blocks, object? Payload = null)
{
    /// <summary>Set when what the command found is a failure: a shell gets its exit code, a notebook cell fails after it has shown the view.</summary>
    public SolventException? Failure { get; init; }
}
