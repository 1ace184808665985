namespace Solvent.Drift;

/// <summary>The one-sample Kolmogorov-Smirnov distribution of many values: the limit and three terms in falling powers of √n.</summary>
/// <remarks>Pelz and Good, J. R. Stat. Soc. B 38 (1976).</remarks>
internal static class PelzGood
{
    private const double SmallestLog = -708;

    /// <summary>Probability that the statistic of <paramref name="n"/> values is below <paramref name="distance"/>.</summary>
    public static double Cumulative(double n, double distance)
    {
        var z = Math.Sqrt(n) * distance;
        var (z2, z3, z4, z6) = (z * z, z * z * z, Math.Pow(z, 4), Math.Pow(z, 6));
        const double Pi2 = Math.PI * Math.PI, Pi4 = Pi2 * Pi2, Pi6 = Pi4 * Pi2;
        if (-Pi2 / 8 / z2 < SmallestLog) return 0;
        double k0 = 0, k1 = 0, k2 = 0, k3 = 0, k2Extra = 0, k3Extra = 0;
        for (var k = (int)Math.Ceiling(16 * z / Math.PI); k >= 1; k--)
        {
            double odd = (2 * k) - 1, m2 = odd * odd, m4 = m2 * m2, m6 = m4 * m2;
            var weight = Math.Exp(-Pi2 * m2 / (8 * z2));
            k0 += weight;
            k1 += weight * (-z2 + (Pi2 / 4 * m2));
            k2 += weight * ((6 * z6) + (2 * z4) + (((2 * z4) - (5 * z2)) * Pi2 / 4 * m2) + (Pi4 * (1 - (2 * z2)) / 16 * m4));
            k3 += weight * ((-30 * z6) - (90 * z4 * z4) + (Pi2 * ((135 * z4) - (96 * z6)) / 4 * m2)
                + (Pi4 * ((-60 * z2) + (212 * z4)) / 16 * m4) + (Pi6 * (5 - (30 * z2)) / 64 * m6));
            double square = (double)k * k, extra = square * Math.Exp(-Pi2 * square / (2 * z2));
            k2Extra += extra;
            k3Extra += extra * ((3 * z2) - (Pi2 * square));
        }

        var root = Math.Sqrt(2 * Math.PI);
        k0 *= root / z;
        k1 *= root / (6 * z4);
        k2 = (k2 * root / (72 * z6 * z)) - (k2Extra * Pi2 * root / (36 * z3));
        k3 = (k3 * root / (6480 * z6 * z4)) + (k3Extra * Pi2 * root / (216 * z6));
        return k0 + (k1 / Math.Sqrt(n)) + (k2 / n) + (k3 / (n * Math.Sqrt(n)));
    }
}
