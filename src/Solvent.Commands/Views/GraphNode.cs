namespace Solvent.Commands.Views;

/// <summary>One thing in a <see cref="GraphBlock"/>.</summary>
/// <param name="Id">Names it within the graph.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Detail">A second, shorter line, or <see langword="null"/>.</param>
/// <param name="Kind">Which kind of thing it is, from 0; things of a kind look alike.</param>
public sealed record GraphNode(string Id, string Label, string? Detail, int Kind)
{
    /// <summary>What is shown under the pointer.</summary>
    public string? Tooltip { get; init; }

    /// <summary>True for the thing that the graph is about.</summary>
    public bool IsFocus { get; init; }

    /// <summary>True for a thing that is gone.</summary>
    public bool IsMissing { get; init; }
}
