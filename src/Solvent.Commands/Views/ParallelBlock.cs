namespace Solvent.Commands.Views;

/// <summary>Things as lines through parallel axes.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="Axes">The axes from left to right.</param>
/// <param name="Names">What the things are called, the best first.</param>
/// <param name="Table">The same as a table, for hosts that cannot draw.</param>
public sealed record ParallelBlock(string Title, IReadOnlyList<ParallelBlockAxis> Axes, IReadOnlyList<string> Names, TableBlock Table) : ViewBlock
{
    /// <summary>A line below the chart, such as what was left out.</summary>
    public string? Note { get; init; }
}
