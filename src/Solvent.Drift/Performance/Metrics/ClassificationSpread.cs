namespace Solvent.Drift;

/// <summary>
/// The sampling errors of metrics of a classifier, from the spread of what the rows of the reference add to them; the formulas are those of NannyML, so that the errors are the same.
/// </summary>
internal static class ClassificationSpread
{
    public static SamplingSpread Accuracy(MetricRows rows) => SamplingSpread.OfTerms(Terms(rows, (label, called) => label == called ? 1 : 0), rows.Count);

    public static SamplingSpread Precision(MetricRows rows) => SamplingSpread.OfTerms(Terms(rows, (label, called) => called == 1 ? label : null), rows.Count);

    public static SamplingSpread Recall(MetricRows rows) => SamplingSpread.OfTerms(Terms(rows, (label, called) => label == 1 ? called : null), rows.Count);

    public static SamplingSpread Specificity(MetricRows rows) => SamplingSpread.OfTerms(Terms(rows, (label, called) => label == 0 ? 1 - called : null), rows.Count);

    /// <summary>F1 is the mean of found positives over rows that are positive or called so, scaled because an error of one kind counts half.</summary>
    public static SamplingSpread F1(MetricRows rows)
    {
        var terms = Terms(rows, (label, called) => label == 1 || called == 1 ? label * called : null);
        var found = terms.Sum();
        var scale = terms.Length / (found + (0.5 * (terms.Length - found)));
        return SamplingSpread.OfTerms([.. terms.Select(term => term * scale)], rows.Count);
    }

    /// <summary>
    /// The area is the mean, over rows of the rarer class, of the share of the other class that they are rightly before (DeLong et al., Biometrics 44, 1988). Of rows with the same score
    /// half count, where NannyML takes the order in which a sort leaves them: the error differs by about a thousandth. Both leave out what
    /// the other class adds, which is little when it is the larger by far.
    /// </summary>
    public static SamplingSpread RocAuc(MetricRows rows)
    {
        var isMostlyPositive = rows.Labels.Average() > 0.5;
        var rare = isMostlyPositive ? 0.0 : 1.0;
        var others = rows.Outputs.Where((_, row) => rows.Labels[row] != rare).ToArray();
        Array.Sort(others);
        var shares = rows.Outputs.Where((_, row) => rows.Labels[row] == rare).Select(score => (Below(others, score) + Below(others, Math.BitIncrement(score))) / 2.0 / others.Length).ToArray();
        return others.Length == 0 ? new SamplingSpread(double.NaN) : SamplingSpread.OfTerms(shares, rows.Count);
    }

    private static double[] Terms(MetricRows rows, Func<double, double, double?> term)
        => [.. rows.Labels.Zip(rows.Outputs, term).Where(value => value is not null).Select(value => value!.Value)];

    /// <summary>How many of some ascending values are below a bound.</summary>
    private static int Below(double[] ascending, double bound)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] < bound) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
