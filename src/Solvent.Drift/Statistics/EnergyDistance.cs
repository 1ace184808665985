namespace Solvent.Drift;

/// <summary>
/// The energy distance: the root of twice the area under the squared difference of the two empirical distribution functions. In one dimension
/// this equals √(2·E|X-Y| - E|X-X'| - E|Y-Y'|).
/// </summary>
/// <remarks>Székely and Rizzo, J. Stat. Plan. Inference 143 (2013).</remarks>
public static class EnergyDistance
{
    /// <summary>
    /// The distance between two samples, in units of the root of their values; infinite where it exceeds the largest double. Missing and infinite values are left out.
    /// </summary>
    /// <exception cref="SolventException"><c>sample-too-small</c> when a side has no finite value.</exception>
    public static double Distance(ReadOnlySpan<double> reference, ReadOnlySpan<double> current) => Distance(TwoSamples.Of(reference, current));

    internal static double Distance(TwoSamples samples)
    {
        var area = 0.0;
        double i = 0, j = 0, previous = 0;
        foreach (var group in TieGroups.Of(samples))
        {
            var difference = (i / samples.N) - (j / samples.M);
            // Before the first value both functions are zero, whatever the previous value is.
            if (difference != 0) area += difference * difference * (group.Value - previous);
            i += group.Reference;
            j += group.Current;
            previous = group.Value;
        }

        return Math.Sqrt(2) * Math.Sqrt(area);
    }
}
