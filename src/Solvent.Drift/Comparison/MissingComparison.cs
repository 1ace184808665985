using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>
/// Compares the shares of missing values: the two-proportion z-test, or Fisher's exact test where fewer than five rows are expected.
/// </summary>
internal static class MissingComparison
{
    private const double SmallestExpected = 5;

    /// <summary>The signal, or <see langword="null"/> when neither side misses a value or a side has too few rows.</summary>
    public static Signal? Compare(ColumnSample reference, ColumnSample current, DriftOptions options)
    {
        if (reference.Missing + current.Missing == 0) return null;
        if (Math.Min(reference.Rows, current.Rows) < options.MinimumRows) return null;
        var (before, after) = (reference.MissingShare, current.MissingShare);
        var test = new DriftTest(
            "missingShare", after, PValue(reference, current), null, Math.Abs(after - before), options.CategoricalThreshold);
        return new Signal(test, test, $"missing {Reasons.Share(before)} → {Reasons.Share(after)}", "difference");
    }

    private static double PValue(ColumnSample reference, ColumnSample current)
    {
        double n = reference.Rows, m = current.Rows;
        var pooled = (reference.Missing + current.Missing) / (n + m);
        if (Math.Min(n, m) * Math.Min(pooled, 1 - pooled) < SmallestExpected)
        {
            return FisherExact.PValue(
                reference.Missing, reference.Rows - reference.Missing, current.Missing, current.Rows - current.Missing);
        }

        var z = (reference.MissingShare - current.MissingShare) / Math.Sqrt(pooled * (1 - pooled) * ((1 / n) + (1 / m)));
        return SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));
    }
}
