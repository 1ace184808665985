namespace Solvent.Drift;

/// <summary>How well scores between 0 and 1 serve as probabilities.</summary>
public static class ProbabilityMetrics
{
    private const double SmallestProbability = 1e-15;

    /// <summary>The mean squared distance of score and label (Brier, Monthly Weather Review 78, 1950).</summary>
    /// <param name="labels">0 or 1; or, to estimate it, the probability of each row to be positive.</param>
    /// <param name="scores">One score a row, 0 to 1.</param>
    public static double Brier(ReadOnlySpan<double> labels, ReadOnlySpan<double> scores) => Mean(labels, scores, SquaredError);

    /// <summary>The mean negative logarithm of the probability that was given to what happened; scores are kept 1e-15 away from 0 and 1.</summary>
    /// <param name="labels">0 or 1; or, to estimate it, the probability of each row to be positive.</param>
    /// <param name="scores">One score a row, 0 to 1.</param>
    public static double LogLoss(ReadOnlySpan<double> labels, ReadOnlySpan<double> scores) => Mean(labels, scores, LogError);

    /// <summary>
    /// The expected calibration error: the mean distance between the mean score and the share of positive rows over bins of equal width of the score, weighted by their rows
    /// (Naeini et al., AAAI 2015).
    /// </summary>
    /// <param name="labels">0 or 1; or, to estimate it, the probability of each row to be positive.</param>
    /// <param name="scores">One score a row, 0 to 1.</param>
    /// <param name="bins">The number of bins, above 0.</param>
    public static double ExpectedCalibrationError(ReadOnlySpan<double> labels, ReadOnlySpan<double> scores, int bins = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        if (scores.Length == 0) return double.NaN;
        var distances = new double[bins];
        for (var i = 0; i < scores.Length; i++) distances[Math.Min(bins - 1, (int)(scores[i] * bins))] += scores[i] - labels[i];
        return distances.Sum(Math.Abs) / scores.Length;
    }

    internal static double SquaredError(double label, double score) => (label * (1 - score) * (1 - score)) + ((1 - label) * score * score);

    internal static double LogError(double label, double score)
    {
        var kept = Math.Clamp(score, SmallestProbability, 1 - SmallestProbability);
        return -((label * Math.Log(kept)) + ((1 - label) * Math.Log(1 - kept)));
    }

    private static double Mean(ReadOnlySpan<double> labels, ReadOnlySpan<double> scores, Func<double, double, double> error)
    {
        double sum = 0;
        for (var i = 0; i < scores.Length; i++) sum += error(labels[i], scores[i]);
        return scores.Length == 0 ? double.NaN : sum / scores.Length;
    }
}
