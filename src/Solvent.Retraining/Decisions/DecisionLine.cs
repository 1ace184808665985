namespace Solvent.Retraining;

/// <summary>One line of the arithmetic behind a decision.</summary>
/// <param name="Name">What it is: <c>avoided loss</c>.</param>
/// <param name="Value">The number; <see langword="null"/> when it is not known.</param>
/// <param name="Text">How it comes about, or why it is not known.</param>
public sealed record DecisionLine(string Name, double? Value, string Text)
{
    /// <summary>The least that it may be, with 80 % confidence.</summary>
    public double? Low { get; init; }

    /// <summary>The most that it may be, with 80 % confidence.</summary>
    public double? High { get; init; }
}
