using System.Runtime.InteropServices;

namespace Solvent.Drift;

/// <summary>Central moments of a sample.</summary>
/// <param name="Count">Number of values.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Second">Mean squared deviation.</param>
/// <param name="Third">Mean cubed deviation.</param>
/// <param name="Fourth">Mean deviation to the fourth.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SampleMoments(int Count, double Mean, double Second, double Third, double Fourth)
{
    /// <summary>The unbiased variance; 0 for a single value.</summary>
    public double Variance => Count > 1 ? Second * Count / (Count - 1) : 0;

    public static SampleMoments Of(SortedSample sample)
    {
        var mean = sample.Mean;
        double second = 0, third = 0, fourth = 0;
        foreach (var value in sample.Values)
        {
            var deviation = value - mean;
            var square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
        }

        return new SampleMoments(sample.Count, mean, second / sample.Count, third / sample.Count, fourth / sample.Count);
    }
}
