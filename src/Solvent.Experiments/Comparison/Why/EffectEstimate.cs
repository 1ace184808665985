namespace Solvent.Experiments;

/// <summary>What a difference makes of a metric, as other runs show it.</summary>
/// <param name="Effect">The change of the metric that goes with the difference alone.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Runs">The runs that it rests on.</param>
/// <param name="Pairs">For <see cref="EvidenceKind.Pairs"/>, how many pairs of runs they make, each run taken once.</param>
/// <param name="Margin">Half of the interval that holds the effect with 95 % confidence; <see langword="null"/> when the runs do not tell what is chance.</param>
/// <param name="Strength">How sure it is.</param>
public sealed record EffectEstimate(double Effect, EvidenceKind Evidence, int Runs, int Pairs, double? Margin, EvidenceStrength Strength)
{
    internal static EffectEstimate None { get; } = new(double.NaN, EvidenceKind.None, Runs: 0, Pairs: 0, Margin: null, EvidenceStrength.None);

    /// <summary>An estimate with the standard error that it has, if that is known.</summary>
    internal static EffectEstimate Of(double effect, EvidenceKind evidence, int runs, int pairs, double? standardError, int degreesOfFreedom)
    {
        if (standardError is not { } error || degreesOfFreedom < 1) return new(effect, evidence, runs, pairs, Margin: null, EvidenceStrength.Unknown);
        var chance = StudentT.TwoSidedProbability(error == 0 ? (effect == 0 ? 0 : double.PositiveInfinity) : effect / error, degreesOfFreedom);
        var strength = chance < 0.01 ? EvidenceStrength.Strong : chance < 0.05 ? EvidenceStrength.Moderate : EvidenceStrength.Weak;
        return new(effect, evidence, runs, pairs, StudentT.Quantile(0.975, degreesOfFreedom) * error, strength);
    }
}
