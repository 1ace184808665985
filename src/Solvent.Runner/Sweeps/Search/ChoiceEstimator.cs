namespace Solvent.Runner.Sweeps;

/// <summary>A Parzen estimator of one parameter whose values have no order: each observation makes its value more likely, the prior makes all equally likely.</summary>
internal sealed class ChoiceEstimator
{
    private readonly ChoiceDimension _dimension;
    private readonly double[] _probabilities;

    /// <param name="dimension">The parameter.</param>
    /// <param name="observations">The values that were tried, in the order of the trials.</param>
    public ChoiceEstimator(ChoiceDimension dimension, IReadOnlyList<string> observations)
    {
        _dimension = dimension;
        var weights = TrialWeights.Of(observations.Count);
        var (kernels, choices) = (weights.Length, dimension.Choices.Count);
        _probabilities = new double[choices];
        for (var k = 0; k < kernels; k++)
        {
            // Every kernel has a share of the prior, so that nothing becomes impossible.
            var prior = 1.0 / kernels;
            var observed = k < observations.Count ? IndexOf(observations[k]) : -1;
            var total = (choices * prior) + (observed >= 0 ? 1 : 0);
            for (var i = 0; i < choices; i++) _probabilities[i] += weights[k] * (prior + (i == observed ? 1 : 0)) / total;
        }
    }

    public string Sample(TrialRandom random) => _dimension.Choices[TrialWeights.Draw(_probabilities, random)];

    public double LogDensity(string value) => Math.Log(_probabilities[IndexOf(value)]);

    private int IndexOf(string value)
    {
        for (var i = 0; i < _dimension.Choices.Count; i++)
        {
            if (string.Equals(_dimension.Choices[i], value, StringComparison.Ordinal)) return i;
        }

        return -1;
    }
}
