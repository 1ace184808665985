using MathNet.Numerics;
using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>
/// Compares the shares of missing values: the two-proportion z-test, or Fisher's exact test where fewer than five rows are expected.
/// </summary>
internal static class MissingComparison
{
    private const double SmallestExpected = 5;

    /// <summary>The signal, or <see langword="null"/> when neither side misses a value or a side has too few rows.</summary>
    public static Signal? Compare(Column reference, Column current, DriftOptions options)
    {
        if (reference.MissingCount + current.MissingCount == 0) return null;
        if (Math.Min(reference.Length, current.Length) < options.MinimumRows) return null;
        var (before, after) = (reference.MissingShare, current.MissingShare);
        var test = new DriftTest(
            "missingShare", after, PValue(reference, current), null, Math.Abs(after - before), options.CategoricalThreshold);
        return new Signal(test, test, $"missing {Reasons.Share(before)} → {Reasons.Share(after)}", "difference");
    }

    private static double PValue(Column reference, Column current)
    {
        double n = reference.Length, m = current.Length;
        var pooled = (reference.MissingCount + current.MissingCount) / (n + m);
        if (Math.Min(n, m) * Math.Min(pooled, 1 - pooled) < SmallestExpected)
        {
            return FisherExact.PValue(
                reference.MissingCount, reference.Length - reference.MissingCount, current.MissingCount, current.Length - current.MissingCount);
        }

        var z = (reference.MissingShare - current.MissingShare) / Math.Sqrt(pooled * (1 - pooled) * ((1 / n) + (1 / m)));
        return SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));
    }
}
