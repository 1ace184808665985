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
    internal static double Distance(SortedSample reference, SortedSample current)
    {
        var a = reference.Values;
        var b = current.Values;
        var distance = 0.0;
        var previous = Math.Min(a[0], b[0]);
        int i = 0, j = 0;
        while (i < a.Length || j < b.Length)
        {
            var next = j == b.Length || (i < a.Length && a[i] <= b[j]) ? a[i] : b[j];
            distance += Math.Abs(((double)i / a.Length) - ((double)j / b.Length)) * (next - previous);
            while (i < a.Length && a[i] == next) i++;
            while (j < b.Length && b[j] == next) j++;
            previous = next;
        }

        return distance;
    }
}
