namespace Solvent.Promotion.Reading.Steps;

/// <summary>The cells below a heading.</summary>
/// <param name="Heading">The cell of the heading, 0-based; -1 for the cells before the first.</param>
/// <param name="Title">The heading without its marks; empty before the first.</param>
internal sealed record Section(int Heading, string Title);
