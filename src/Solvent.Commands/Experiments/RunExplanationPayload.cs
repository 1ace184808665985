using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>What <c>experiment why --json</c> prints.</summary>
internal sealed record RunExplanationPayload(
    string Best,
    string Worst,
    string Metric,
    double BestValue,
    double WorstValue,
    double Change,
    double Unexplained,
    int EvidenceRuns,
    double? Noise,
    int NoiseRuns,
    bool? MayBeChance,
    IReadOnlyList<RunExplanationPayload.Difference> Differences)
{
    public static RunExplanationPayload From(RunExplanation explanation) => new(
        explanation.Best.Id,
        explanation.Worst.Id,
        explanation.Metric,
        explanation.Best.Metrics[explanation.Metric],
        explanation.Worst.Metrics[explanation.Metric],
        explanation.Change,
        explanation.Unexplained,
        explanation.EvidenceRuns,
        explanation.Noise,
        explanation.NoiseRuns,
        explanation.MayBeChance,
        [.. explanation.Differences.Select(difference => new Difference(
            difference.Kind,
            difference.Name,
            difference.From,
            difference.To,
            difference.Estimate.Effect,
            difference.Estimate.Margin,
            difference.Estimate.Evidence,
            difference.Estimate.Strength,
            difference.Estimate.Runs,
            difference.Estimate.Pairs,
            difference.ConfoundedWith,
            difference.Details,
            difference.Suggestion))]);

    internal sealed record Difference(
        DifferenceKind Kind,
        string Name,
        string? From,
        string? To,
        double Effect,
        double? Margin,
        EvidenceKind Evidence,
        EvidenceStrength Strength,
        int Runs,
        int Pairs,
        IReadOnlyList<string> ConfoundedWith,
        IReadOnlyList<string> Details,
        SuggestedRun? Suggestion);
}
