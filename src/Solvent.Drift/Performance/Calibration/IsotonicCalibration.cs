namespace Solvent.Drift;

/// <summary>
/// Turns scores into probabilities by the rising step function that fits labels best, linear between its steps and constant beyond them.
/// </summary>
/// <remarks>
/// Pool adjacent violators (Ayer et al., Annals of Mathematical Statistics 26, 1955), on the mean label of each distinct score as in scikit-learn.
/// </remarks>
public sealed class IsotonicCalibration
{
    private readonly double[] _scores;
    private readonly double[] _probabilities;

    private IsotonicCalibration(double[] scores, double[] probabilities)
    {
        _scores = scores;
        _probabilities = probabilities;
    }

    /// <summary>The scores at which the function bends, ascending.</summary>
    public IReadOnlyList<double> Scores => _scores;

    /// <summary>The probability at each of <see cref="Scores"/>, ascending.</summary>
    public IReadOnlyList<double> Probabilities => _probabilities;

    /// <summary>Fits the function.</summary>
    /// <param name="scores">At least one score.</param>
    /// <param name="labels">0 or 1 for each of them.</param>
    public static IsotonicCalibration Fit(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels)
    {
        if (scores.Length == 0) throw new ArgumentException("A calibration needs scores.", nameof(scores));
        var (distinct, means, weights) = Distinct(scores.ToArray(), labels.ToArray());
        var fitted = Pool(means, weights);
        var bends = Enumerable.Range(0, distinct.Length)
            .Where(i => i == 0 || i == distinct.Length - 1 || fitted[i] != fitted[i - 1] || fitted[i] != fitted[i + 1])
            .ToArray();
        return new IsotonicCalibration(Array.ConvertAll(bends, i => distinct[i]), Array.ConvertAll(bends, i => fitted[i]));
    }

    /// <summary>The probability of a score; <see cref="double.NaN"/> for one that is missing.</summary>
    public double Calibrate(double score)
    {
        if (double.IsNaN(score)) return double.NaN;
        var place = Array.BinarySearch(_scores, score);
        if (place >= 0) return _probabilities[place];
        var next = ~place;
        if (next == 0) return _probabilities[0];
        if (next == _scores.Length) return _probabilities[^1];
        var slope = (_probabilities[next] - _probabilities[next - 1]) / (_scores[next] - _scores[next - 1]);
        return _probabilities[next - 1] + (slope * (score - _scores[next - 1]));
    }

    private static (double[] Scores, double[] Means, double[] Weights) Distinct(double[] scores, double[] labels)
    {
        Array.Sort(scores, labels);
        List<double> distinct = [], sums = [], weights = [];
        for (var i = 0; i < scores.Length; i++)
        {
            if (i == 0 || scores[i] != scores[i - 1])
            {
                distinct.Add(scores[i]);
                sums.Add(0);
                weights.Add(0);
            }

            sums[^1] += labels[i];
            weights[^1]++;
        }

        return ([.. distinct], [.. sums.Zip(weights, (sum, weight) => sum / weight)], [.. weights]);
    }

    private static double[] Pool(double[] means, double[] weights)
    {
        var blocks = new Stack<(double Sum, double Weight, int Count)>();
        for (var i = 0; i < means.Length; i++)
        {
            var block = (Sum: means[i] * weights[i], Weight: weights[i], Count: 1);
            while (blocks.TryPeek(out var before) && before.Sum / before.Weight >= block.Sum / block.Weight)
            {
                blocks.Pop();
                block = (block.Sum + before.Sum, block.Weight + before.Weight, block.Count + before.Count);
            }

            blocks.Push(block);
        }

        return [.. blocks.Reverse().SelectMany(block => Enumerable.Repeat(block.Sum / block.Weight, block.Count))];
    }
}
