using System.Runtime.CompilerServices;

namespace Solvent.Drift;

/// <summary>
/// The first Wasserstein (earth mover's) distance: the area between the two empirical distribution functions, in units of the values.
/// </summary>
/// <remarks>Vallender, Theory Probab. Appl. 18 (1974).</remarks>
public static class Wasserstein
{
    /// <summary>The distance between two samples, in units of their values; infinite where it exceeds the largest double. Missing and infinite values are left out.</summary>
    /// <exception cref="SolventException"><c>sample-too-small</c> when a side has no finite value.</exception>
    public static double Distance(ReadOnlySpan<double> reference, ReadOnlySpan<double> current)
    {
        var (first, second) = TwoSamples.Of(reference, current);
        return Distance(first, second);
    }

    /// <summary>The distance between two samples, neither of which is empty; infinite where it exceeds the largest double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double Distance(SortedSample reference, SortedSample current)
    {
        var a = reference.Values;
        var b = current.Values;
        double distance = 0, previous = Math.Min(a[0], b[0]), share = 1 / ((double)a.Length * b.Length);
        long n = a.Length, m = b.Length, difference = 0;
        int i = 0, j = 0;
        // Which of two random values is smaller cannot be predicted: no branch depends on it. Equal values are no distance apart, in whatever order they come.
        while (i < a.Length && j < b.Length)
        {
            double first = a[i], second = b[j];
            var next = double.MinNative(first, second);
            distance += Math.Abs(difference * share) * (next - previous);
            // All bits where the second is smaller, none elsewhere; a comparison would keep the processor waiting for the step before.
            var isSecond = BitConverter.DoubleToInt64Bits(second - first) >> 63;
            i += 1 + (int)isSecond;
            j -= (int)isSecond;
            difference += (~isSecond & m) - (isSecond & n);
            previous = next;
        }

        for (; i < a.Length; i++)
        {
            distance += Math.Abs(difference * share) * (a[i] - previous);
            difference += m;
            previous = a[i];
        }

        for (; j < b.Length; j++)
        {
            distance += Math.Abs(difference * share) * (b[j] - previous);
            difference -= n;
            previous = b[j];
        }

        return distance;
    }
}
