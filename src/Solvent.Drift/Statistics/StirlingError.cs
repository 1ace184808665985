using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>The part of ln n! that Stirling's formula leaves over: ln n! - ln(√(2πn)·(n/e)ⁿ).</summary>
/// <remarks>Loader, Fast and accurate computation of binomial probabilities, 2000.</remarks>
internal static class StirlingError
{
    private const int SeriesSuffices = 16;

    private static readonly double[] Few = [.. Enumerable.Range(0, SeriesSuffices).Select(Direct)];

    public static double Of(double n)
    {
        if (n < SeriesSuffices) return Few[(int)n];
        var square = 1 / (n * n);
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (((1.0 / 1680) - (square / 1188)) * square)) * square)) * square)) / n;
    }

    private static double Direct(int n)
        => n == 0 ? 0 : SpecialFunctions.FactorialLn(n) - (0.5 * Math.Log(2 * Math.PI * n)) - (n * Math.Log(n)) + n;
}
