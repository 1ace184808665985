using MathNet.Numerics.LinearAlgebra;

namespace Solvent.Drift;

/// <summary>The exact one-sample Kolmogorov-Smirnov distribution as an element of a power of a matrix.</summary>
/// <remarks>Durbin, Ann. Math. Stat. 39 (1968); Marsaglia, Tsang and Wang, J. Stat. Softw. 8(18), 2003.</remarks>
internal static class DurbinMatrix
{
    private const int ScaleBits = 128;

    private static readonly double Scale = Math.ScaleB(1, ScaleBits);

    /// <summary>Probability that the statistic of <paramref name="n"/> values is below <paramref name="distance"/>.</summary>
    public static double Cumulative(int n, double distance)
    {
        var k = (int)Math.Ceiling(n * distance);
        var square = Build(k, k - (n * distance));
        var (squareExponent, exponent) = (0, 0);
        var power = Matrix<double>.Build.DenseIdentity(square.RowCount);
        for (var rest = n; rest > 0; rest /= 2)
        {
            if (rest % 2 == 1)
            {
                power *= square;
                exponent += squareExponent;
            }

            square *= square;
            squareExponent *= 2;
            if (Math.Abs(square[k - 1, k - 1]) > Scale)
            {
                square /= Scale;
                squareExponent += ScaleBits;
            }
        }

        var probability = power[k - 1, k - 1];
        for (var i = 1; i <= n; i++)
        {
            probability = probability * i / n;
            if (Math.Abs(probability) < 1 / Scale)
            {
                probability *= Scale;
                exponent -= ScaleBits;
            }
        }

        return Math.ScaleB(probability, exponent);
    }

    private static Matrix<double> Build(int k, double h)
    {
        var size = (2 * k) - 1;
        var inverseFactorials = new double[size + 1];
        inverseFactorials[0] = 1;
        for (var i = 1; i <= size; i++) inverseFactorials[i] = inverseFactorials[i - 1] / i;
        var edge = new double[size];
        for (var i = 0; i < size; i++) edge[i] = (1 - Math.Pow(h, i + 1)) * inverseFactorials[i + 1];
        edge[size - 1] = (1 - (2 * Math.Pow(h, size)) + Math.Pow(Math.Max((2 * h) - 1, 0), size)) * inverseFactorials[size];
        return Matrix<double>.Build.Dense(size, size, (row, column) => (row, column) switch
        {
            _ when column == 0 => edge[row],
            _ when row == size - 1 => edge[size - 1 - column],
            _ when column <= row + 1 => inverseFactorials[row - column + 1],
            _ => 0,
        });
    }
}
