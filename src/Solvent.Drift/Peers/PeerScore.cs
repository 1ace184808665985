namespace Solvent.Drift;

/// <summary>A number of another tool and what it makes of it.</summary>
/// <param name="Test">The statistic, by the tool's own name.</param>
/// <param name="Score">Its value.</param>
/// <param name="Threshold">What it is compared with.</param>
/// <param name="Drifted">The tool's verdict.</param>
internal sealed record PeerScore(string Test, double Score, double Threshold, bool Drifted)
{
    /// <summary>What the tool does differently from the verdicts here, as a clause.</summary>
    public string Method { get; init; } = "";

    /// <summary>Further numbers of the tool.</summary>
    public IReadOnlyList<(string Name, double Value)> Numbers { get; init; } = [];
}
