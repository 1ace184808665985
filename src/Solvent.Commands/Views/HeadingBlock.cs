namespace Solvent.Commands.Views;

/// <summary>A heading over the blocks that follow.</summary>
/// <param name="Text">One line.</param>
public sealed record HeadingBlock(string Text) : ViewBlock;
