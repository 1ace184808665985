using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>What an estimated effect rests on, in words.</summary>
internal static class ExplanationWords
{
    public static string Evidence(RunDifference difference) => difference switch
    {
        { Kind: DifferenceKind.Seed } => "chance, by its nature",
        { Estimate: { Evidence: EvidenceKind.Pairs } estimate } => $"{ViewFormat.Plural(estimate.Pairs, "pair")} of runs that differ in this alone, {Strength(estimate.Strength)}",
        { Estimate: { Evidence: EvidenceKind.Model } estimate } => $"a linear model of {ViewFormat.Plural(estimate.Runs, "run")}, {Strength(estimate.Strength)}",
        { Kind: DifferenceKind.Machine } => "taken to make no difference",
        { ConfoundedWith: [_, ..] others } => $"not enough evidence: it always changed together with {string.Join(" and ", others)}",
        _ => "not enough evidence",
    };

    private static string Strength(EvidenceStrength strength) => strength switch
    {
        EvidenceStrength.Strong => "sure (p < 0.01)",
        EvidenceStrength.Moderate => "rather sure (p < 0.05)",
        EvidenceStrength.Weak => "may be chance (p ≥ 0.05)",
        _ => "how much is chance is not known",
    };
}
