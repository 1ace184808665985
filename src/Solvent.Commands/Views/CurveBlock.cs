namespace Solvent.Commands.Views;

/// <summary>Curves over common positions, such as a metric over the steps of a training.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="Series">The curves, the most important first.</param>
public sealed record CurveBlock(string Title, IReadOnlyList<CurveSeries> Series) : ViewBlock
{
    /// <summary>What the positions are.</summary>
    public string PositionName { get; init; } = "step";

    /// <summary>Whether the values are drawn by their logarithm; those that have none leave a gap.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>Positions at which something happened; each is a line across the curves.</summary>
    public IReadOnlyList<CurveMark> Marks { get; init; } = [];

    /// <summary>Values that the curves should not pass; each is a line along them.</summary>
    public IReadOnlyList<CurveLevel> Levels { get; init; } = [];

    /// <summary>Ranges behind the curves.</summary>
    public IReadOnlyList<CurveBand> Bands { get; init; } = [];
}
