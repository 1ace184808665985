namespace Solvent.Drift;

/// <summary>The limit distribution of the Kolmogorov-Smirnov statistic.</summary>
/// <remarks>Kolmogorov, Giornale Ist. Ital. Attuari 4 (1933); the series for small arguments is Jacobi's theta transformation of the first.</remarks>
public static class KolmogorovDistribution
{
    /// <summary>Probability that the scaled statistic exceeds <paramref name="lambda"/>; 0 where it is below the smallest double.</summary>
    public static double Survival(double lambda)
    {
        const double SeriesConvergeEquallyFast = 1.0;
        if (lambda <= 0) return 1;
        return lambda < SeriesConvergeEquallyFast ? 1 - Cumulative(lambda) : Tail(lambda);
    }

    /// <summary>The scaled statistic that is exceeded with the probability <paramref name="level"/>, above 0 and below 1.</summary>
    public static double Critical(double level)
    {
        const int Halvings = 60;
        var (low, high) = (0.0, Math.Sqrt(-Math.Log(level / 2) / 2) + 1);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (Survival(middle) > level) low = middle;
            else high = middle;
        }

        return high;
    }

    /// <summary>The natural logarithm of <see cref="Survival"/>, which stays finite where the probability is below the smallest double.</summary>
    public static double LogSurvival(double lambda)
    {
        const double FirstTermIsAll = 4.0;
        if (lambda <= 0) return 0;
        if (lambda > FirstTermIsAll) return Math.Log(2) - (2 * lambda * lambda);
        var survival = Survival(lambda);
        // Near 1 the logarithm follows from the small rest; a rest below half a unit in the last place is not lost either.
        return survival > 0.5 ? LogOneMinus(Cumulative(lambda)) : Math.Log(survival);
    }

    private static double LogOneMinus(double small)
    {
        var rest = 1 - small;
        return rest == 1 ? -small : Math.Log(rest) * (small / (1 - rest));
    }

    private static double Tail(double lambda)
    {
        const int Terms = 10;
        var sum = 0.0;
        for (var k = Terms; k >= 1; k--)
        {
            var term = Math.Exp(-2.0 * k * k * lambda * lambda);
            sum += k % 2 == 1 ? term : -term;
        }

        return Math.Clamp(2 * sum, 0, 1);
    }

    private static double Cumulative(double lambda)
    {
        const int Terms = 5;
        var sum = 0.0;
        for (var k = Terms; k >= 1; k--)
        {
            var odd = (2 * k) - 1;
            sum += Math.Exp(-odd * odd * Math.PI * Math.PI / (8 * lambda * lambda));
        }

        return Math.Sqrt(2 * Math.PI) / lambda * sum;
    }
}
