namespace Solvent.Runner.Sweeps;

/// <summary>
/// A tree-structured Parzen estimator: of some values that good trials make likely, the one is taken for which good trials are most ahead of the others (Bergstra,
/// Bardenet, Bengio and Kégl, Algorithms for Hyper-Parameter Optimization, NIPS 2011). Constants are the defaults of Optuna: ten random trials first, the best tenth
/// (25 at most) are the good ones, 24 candidates; each parameter is chosen on its own.
/// </summary>
internal sealed class TpeSearch(SearchSpace space, long seed, bool lowerIsBetter) : ISearch
{
    private const int StartupTrials = 10;
    private const int Candidates = 24;
    private const double GoodShare = 0.1;
    private const int MostGood = 25;

    private readonly RandomSearch _startup = new(space, seed);

    public IReadOnlyDictionary<string, string>? Suggest(int trial, IReadOnlyList<TrialOutcome> outcomes)
    {
        var scored = outcomes.Where(outcome => outcome.Score is { } score && !double.IsNaN(score)).ToList();
        if (scored.Count < StartupTrials) return _startup.Suggest(trial, outcomes) ?? RandomSearch.Draw(space, new TrialRandom(seed, trial));
        var good = scored
            .OrderBy(outcome => outcome.StoppedAt is null ? 0 : 1)
            // Of trials that were stopped, those that came further are better.
            .ThenByDescending(outcome => outcome.StoppedAt)
            .ThenBy(outcome => lowerIsBetter ? outcome.Score : -outcome.Score)
            .Take(Math.Min((int)Math.Ceiling(GoodShare * scored.Count), MostGood))
            .ToHashSet();
        var random = new TrialRandom(seed, trial);
        return space.Dimensions.ToDictionary(dimension => dimension.Name, dimension => Choose(dimension, scored, good, random), StringComparer.Ordinal);
    }

    private static string Choose(SearchDimension dimension, List<TrialOutcome> scored, HashSet<TrialOutcome> good, TrialRandom random)
    {
        List<string> better = [.. scored.Where(good.Contains).Select(outcome => outcome.Values[dimension.Name])];
        List<string> worse = [.. scored.Where(outcome => !good.Contains(outcome)).Select(outcome => outcome.Values[dimension.Name])];
        switch (dimension)
        {
            case ChoiceDimension choice:
                var (goodChoices, badChoices) = (new ChoiceEstimator(choice, better), new ChoiceEstimator(choice, worse));
                return Best(() => goodChoices.Sample(random), value => goodChoices.LogDensity(value) - badChoices.LogDensity(value));
            case NumericDimension numeric:
                var (goodNumbers, badNumbers) = (new NumericEstimator(numeric, better), new NumericEstimator(numeric, worse));
                return Best(() => goodNumbers.Sample(random), value => goodNumbers.LogDensity(value) - badNumbers.LogDensity(value));
            default:
                return dimension.At(random.Next());
        }
    }

    private static string Best(Func<string> sample, Func<string, double> improvement)
    {
        var candidates = new string[Candidates];
        for (var i = 0; i < candidates.Length; i++) candidates[i] = sample();
        return candidates.MaxBy(improvement)!;
    }
}
