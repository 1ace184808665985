namespace Solvent.Drift;

/// <summary>What another tool says about a column with its defaults, and why that differs from the verdict here.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Test">The statistic that its verdict rests on, by its own name; <see langword="null"/> where it does not compare the column.</param>
/// <param name="Score">Its number.</param>
/// <param name="Threshold">What the number is compared with.</param>
/// <param name="Drifted">Its verdict; <see langword="null"/> where it gives none.</param>
/// <param name="Explanation">One sentence: what the tool does differently.</param>
public sealed record PeerVerdict(PeerTool Tool, string? Test, double? Score, double? Threshold, bool? Drifted, string Explanation)
{
    /// <summary>Further numbers that the tool can be asked for, by its own names; those that are infinite are left out.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>();
}
