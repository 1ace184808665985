namespace Solvent.Drift;

/// <summary>
/// Compares shares of rows without a usable value: the two-proportion z-test, or Fisher's exact test where fewer than five rows are expected.
/// </summary>
internal static class ShareComparison
{
    private const double SmallestExpected = 5;

    /// <summary>The signal, or <see langword="null"/> when neither side has such a row or a side has too few rows.</summary>
    /// <param name="method">The name of the test.</param>
    /// <param name="word">What the rows are.</param>
    /// <param name="reference">How many of how many rows of the reference.</param>
    /// <param name="current">How many of how many current rows.</param>
    /// <param name="options">The fewest rows and the threshold.</param>
    public static Signal? Compare(string method, string word, (long Count, long Rows) reference, (long Count, long Rows) current, DriftOptions options)
    {
        if (reference.Count + current.Count == 0) return null;
        if (Math.Min(reference.Rows, current.Rows) < options.MinimumRows) return null;
        var (before, after) = ((double)reference.Count / reference.Rows, (double)current.Count / current.Rows);
        var test = new DriftTest(method, after, PValue(reference, current), null, Math.Abs(after - before), options.CategoricalThreshold);
        return new Signal(test, test, $"{word} {Reasons.Share(before)} → {Reasons.Share(after)}", "difference");
    }

    private static double PValue((long Count, long Rows) reference, (long Count, long Rows) current)
    {
        var pooled = (double)(reference.Count + current.Count) / (reference.Rows + current.Rows);
        return Math.Min(reference.Rows, current.Rows) * Math.Min(pooled, 1 - pooled) < SmallestExpected
            ? FisherExact.PValue(reference.Count, reference.Rows - reference.Count, current.Count, current.Rows - current.Count)
            : TwoProportions.Compare(reference.Count, reference.Rows, current.Count, current.Rows).PValue;
    }
}
