namespace Solvent.Drift;

/// <summary>How far predicted numbers are from true ones. Without rows all are <see cref="double.NaN"/>.</summary>
public static class RegressionMetrics
{
    /// <summary>The mean absolute error.</summary>
    public static double MeanAbsoluteError(ReadOnlySpan<double> labels, ReadOnlySpan<double> predictions)
    {
        double sum = 0;
        for (var i = 0; i < labels.Length; i++) sum += Math.Abs(predictions[i] - labels[i]);
        return labels.Length == 0 ? double.NaN : sum / labels.Length;
    }

    /// <summary>The root of the mean squared error.</summary>
    public static double RootMeanSquaredError(ReadOnlySpan<double> labels, ReadOnlySpan<double> predictions)
        => labels.Length == 0 ? double.NaN : Math.Sqrt(SquaredErrors(labels, predictions) / labels.Length);

    /// <summary>The share of the variance of the labels that the predictions explain: 1 at best, 0 for their mean, below for worse. <see cref="double.NaN"/> when all labels are the same.</summary>
    public static double RSquared(ReadOnlySpan<double> labels, ReadOnlySpan<double> predictions)
    {
        var mean = default(RunningMean);
        foreach (var label in labels) mean.Add(label);
        double total = 0;
        foreach (var label in labels) total += (label - mean.Value) * (label - mean.Value);
        return total > 0 ? 1 - (SquaredErrors(labels, predictions) / total) : double.NaN;
    }

    private static double SquaredErrors(ReadOnlySpan<double> labels, ReadOnlySpan<double> predictions)
    {
        double sum = 0;
        for (var i = 0; i < labels.Length; i++) sum += (predictions[i] - labels[i]) * (predictions[i] - labels[i]);
        return sum;
    }
}
