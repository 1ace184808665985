namespace Solvent.Drift;

/// <summary>How well scores put positive rows before negative ones.</summary>
public static class RankingMetrics
{
    /// <summary>
    /// The area under the ROC curve: the chance that a positive row has a larger score than a negative one, ties counting half (Hanley and McNeil, Radiology 143, 1982).
    /// <see cref="double.NaN"/> when a class is missing.
    /// </summary>
    /// <param name="labels">0 or 1; or, to estimate it, the probability of each row to be positive.</param>
    /// <param name="scores">One score a row.</param>
    public static double RocAuc(ReadOnlySpan<double> labels, ReadOnlySpan<double> scores)
    {
        double area = 0, positives = 0, negatives = 0;
        foreach (var (positive, negative) in Steps(labels, scores))
        {
            area += negative * (positives + (positive / 2));
            positives += positive;
            negatives += negative;
        }

        return positives > 0 && negatives > 0 ? area / positives / negatives : double.NaN;
    }

    /// <summary>
    /// The mean of the precision over recall, without interpolation: what <c>average_precision_score</c> of scikit-learn gives. <see cref="double.NaN"/> when no row is positive.
    /// </summary>
    /// <param name="labels">0 or 1; or, to estimate it, the probability of each row to be positive.</param>
    /// <param name="scores">One score a row.</param>
    public static double AveragePrecision(ReadOnlySpan<double> labels, ReadOnlySpan<double> scores)
    {
        double sum = 0, positives = 0, rows = 0;
        foreach (var (positive, negative) in Steps(labels, scores))
        {
            positives += positive;
            rows += positive + negative;
            sum += positive * positives / rows;
        }

        return positives > 0 ? sum / positives : double.NaN;
    }

    /// <summary>Positive and negative rows of each score, the largest score first.</summary>
    private static List<(double Positive, double Negative)> Steps(ReadOnlySpan<double> labels, ReadOnlySpan<double> scores)
    {
        var keys = scores.ToArray();
        var values = labels.ToArray();
        Array.Sort(keys, values);
        var steps = new List<(double, double)>();
        for (var end = keys.Length; end > 0;)
        {
            var first = end - 1;
            while (first > 0 && keys[first - 1] == keys[first]) first--;
            double positive = 0;
            for (var i = first; i < end; i++) positive += values[i];
            steps.Add((positive, end - first - positive));
            end = first;
        }

        return steps;
    }
}
