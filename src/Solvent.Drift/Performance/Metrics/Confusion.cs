namespace Solvent.Drift;

/// <summary>
/// How often two classes were told right and wrong. The counts are whole where labels are known, and sums of probabilities where they are estimated, so that every share has one
/// formula. A share of nothing is 0, as in scikit-learn.
/// </summary>
/// <param name="TruePositives">Positive rows that were called positive.</param>
/// <param name="FalsePositives">Negative rows that were called positive.</param>
/// <param name="FalseNegatives">Positive rows that were called negative.</param>
/// <param name="TrueNegatives">Negative rows that were called negative.</param>
public sealed record Confusion(double TruePositives, double FalsePositives, double FalseNegatives, double TrueNegatives)
{
    /// <summary>All rows.</summary>
    public double Count => TruePositives + FalsePositives + FalseNegatives + TrueNegatives;

    /// <summary>The share of rows that were told right.</summary>
    public double Accuracy => Share(TruePositives + TrueNegatives, Count);

    /// <summary>The share of positive calls that were right.</summary>
    public double Precision => Share(TruePositives, TruePositives + FalsePositives);

    /// <summary>The share of positive rows that were found.</summary>
    public double Recall => Share(TruePositives, TruePositives + FalseNegatives);

    /// <summary>The share of negative rows that were left alone.</summary>
    public double Specificity => Share(TrueNegatives, TrueNegatives + FalsePositives);

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Share(TruePositives, TruePositives + (0.5 * (FalsePositives + FalseNegatives)));

    /// <summary>Counts labels and predictions of 0 and 1.</summary>
    public static Confusion Count01(ReadOnlySpan<double> labels, ReadOnlySpan<double> predictions) => Expected(labels, predictions);

    /// <summary>The counts that are to be expected when a row is positive with a probability.</summary>
    /// <param name="probabilities">The probability of each row to be positive, 0 to 1.</param>
    /// <param name="predictions">What each row was called, 0 or 1.</param>
    public static Confusion Expected(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> predictions)
    {
        double truePositives = 0, falsePositives = 0, falseNegatives = 0, trueNegatives = 0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var (positive, negative) = (probabilities[i], 1 - probabilities[i]);
            if (predictions[i] == 1) (truePositives, falsePositives) = (truePositives + positive, falsePositives + negative);
            else (falseNegatives, trueNegatives) = (falseNegatives + positive, trueNegatives + negative);
        }

        return new Confusion(truePositives, falsePositives, falseNegatives, trueNegatives);
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
