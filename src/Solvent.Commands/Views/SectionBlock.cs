namespace Solvent.Commands.Views;

/// <summary>A part of a view about one thing, which can be folded. A host that cannot fold shows what is open and leaves out the rest.</summary>
/// <param name="Title">The thing.</param>
/// <param name="Blocks">What there is to say, top to bottom; no sections.</param>
public sealed record SectionBlock(string Title, IReadOnlyList<ViewBlock> Blocks) : ViewBlock
{
    /// <summary>The answer in a word or two, shown beside the title; a badge.</summary>
    public ViewCell? Badge { get; init; }

    /// <summary>One sentence beside the title, to be read while the section is folded.</summary>
    public string? Summary { get; init; }

    /// <summary>A picture that stands beside the blocks where there is room.</summary>
    public ChartBlock? Chart { get; init; }

    /// <summary>Whether it is unfolded at first.</summary>
    public bool IsOpen { get; init; }
}
