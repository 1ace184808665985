using MathNet.Numerics;

namespace Solvent.Drift;

/// <summary>Interpolates p-values between the tabled critical values: ln p as a parabola through them, fitted by least squares, as SciPy does.</summary>
/// <remarks>Table 1 of Scholz and Stephens (1987), for k - 1 = 1.</remarks>
internal static class AndersonDarlingLevels
{
    private static readonly double[] Levels = [0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001];

    private static readonly double[] Critical =
    [
        0.675 - 0.245 - 0.105,
        1.281 + 0.25 - 0.305,
        1.645 + 0.678 - 0.362,
        1.96 + 1.149 - 0.391,
        2.326 + 1.822 - 0.396,
        2.573 + 2.364 - 0.345,
        3.085 + 3.615 - 0.154,
    ];

    private static readonly Lazy<double[]> Parabola = new(() => Fit.Polynomial(Critical, [.. Levels.Select(level => Math.Log(level))], 2));

    public static double PValue(double statistic)
    {
        if (statistic < Critical[0]) return Levels[0];
        if (statistic > Critical[^1]) return Levels[^1];
        return Math.Exp(Polynomial.Evaluate(statistic, Parabola.Value));
    }
}
