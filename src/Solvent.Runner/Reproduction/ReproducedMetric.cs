namespace Solvent.Runner;

/// <summary>A metric of a run that was reproduced.</summary>
/// <param name="Name">The metric.</param>
/// <param name="Recorded">Its value in the run; <see langword="null"/> when only the reproduction has it.</param>
/// <param name="Reproduced">Its value in the reproduction; <see langword="null"/> when it has none.</param>
/// <param name="Tolerance">How far the two may be apart.</param>
public sealed record ReproducedMetric(string Name, double? Recorded, double? Reproduced, double Tolerance)
{
    /// <summary>Whether a difference means that the run was not reproduced; how long something took does not, unless a tolerance was named for it.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>How far the two are apart; <see langword="null"/> when one is missing.</summary>
    public double? Difference => Reproduced - Recorded;

    /// <summary>What was found.</summary>
    public PartVerdict Verdict => (Recorded, Reproduced) switch
    {
        (_, null) => PartVerdict.Missing,
        (null, _) => PartVerdict.Differs,
        ({ } recorded, { } reproduced) when recorded.Equals(reproduced) || Math.Abs(reproduced - recorded) <= Tolerance => PartVerdict.Same,
        _ => PartVerdict.Differs,
    };
}
