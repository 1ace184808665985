namespace Solvent.Commands.Views;

/// <summary>Names with one value each.</summary>
/// <param name="Facts">The pairs, in the order to show them.</param>
public sealed record FactsBlock(IReadOnlyList<Fact> Facts) : ViewBlock;
