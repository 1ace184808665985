namespace Solvent.Commands.Views;

/// <summary>An arrow in a <see cref="GraphBlock"/>.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsWeak">True when it is drawn dashed.</param>
public sealed record GraphEdge(string From, string To, bool IsWeak = false);
