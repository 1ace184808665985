namespace Solvent.Commands.Views;

/// <summary>Series of values over the same positions.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="Kind">How the values are drawn.</param>
/// <param name="Labels">
/// For <see cref="ChartKind.Bars"/> one label a position; for <see cref="ChartKind.Histogram"/> the edges of the bins, one more than there are bins.
/// </param>
/// <param name="Series">At least one series; each has one value a position.</param>
public sealed record ChartBlock(
    string Title, ChartKind Kind, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series) : ViewBlock
{
    /// <summary>What the positions are.</summary>
    public string? PositionName { get; init; }

    /// <summary>What the values are.</summary>
    public string? ValueName { get; init; }

    /// <summary>True when values are shares between 0 and 1, to be written as percentages.</summary>
    public bool IsShare { get; init; }

    /// <summary>Values that have no position, drawn at the side.</summary>
    public ChartAside? Aside { get; init; }

    /// <summary>The picture in one sentence, for readers who cannot see it.</summary>
    public string? Description { get; init; }

    /// <summary>Whether values are shown under the pointer; they are most of the size of a picture.</summary>
    public bool HasTooltips { get; init; } = true;
}
