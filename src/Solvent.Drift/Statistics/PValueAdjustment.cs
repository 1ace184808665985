namespace Solvent.Drift;

/// <summary>Corrects p-values for the number of tests. Sources: <see cref="Multiplicity"/>.</summary>
public static class PValueAdjustment
{
    /// <summary>The adjusted p-values in the order of <paramref name="pValues"/>.</summary>
    public static double[] Adjust(IReadOnlyList<double> pValues, Multiplicity multiplicity)
    {
        double count = pValues.Count;
        return multiplicity switch
        {
            Multiplicity.BenjaminiHochberg => StepUp(pValues, rank => count / rank),
            Multiplicity.BenjaminiYekutieli => StepUp(pValues, rank => count / rank * Harmonic(pValues.Count)),
            Multiplicity.Hochberg => StepUp(pValues, rank => count - rank + 1),
            Multiplicity.Holm => StepDown(pValues, rank => count - rank + 1),
            Multiplicity.Hommel => Hommel(pValues),
            Multiplicity.Bonferroni => [.. pValues.Select(p => Math.Min(1, p * count))],
            _ => [.. pValues],
        };
    }

    /// <summary>The level that a p-value must pass when no other of <paramref name="tests"/> does: what a test of one changed column is held to.</summary>
    public static double StrictestLevel(double level, int tests, Multiplicity multiplicity) => multiplicity switch
    {
        Multiplicity.None => level,
        Multiplicity.BenjaminiYekutieli => level / Math.Max(1, tests) / Harmonic(Math.Max(1, tests)),
        _ => level / Math.Max(1, tests),
    };

    /// <summary>From the largest p-value down: none may exceed a larger one.</summary>
    private static double[] StepUp(IReadOnlyList<double> pValues, Func<int, double> factor)
    {
        var adjusted = new double[pValues.Count];
        var order = Ascending(pValues);
        var smallest = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            var index = order[rank - 1];
            smallest = Math.Min(smallest, pValues[index] * factor(rank));
            adjusted[index] = smallest;
        }

        return adjusted;
    }

    /// <summary>From the smallest p-value up: none may fall below a smaller one.</summary>
    private static double[] StepDown(IReadOnlyList<double> pValues, Func<int, double> factor)
    {
        var adjusted = new double[pValues.Count];
        var order = Ascending(pValues);
        var largest = 0.0;
        for (var rank = 1; rank <= order.Length; rank++)
        {
            var index = order[rank - 1];
            largest = Math.Max(largest, Math.Min(1, pValues[index] * factor(rank)));
            adjusted[index] = largest;
        }

        return adjusted;
    }

    /// <summary>The closure of Simes' test, in the steps of Wright, Biometrics 48 (1992).</summary>
    private static double[] Hommel(IReadOnlyList<double> pValues)
    {
        var count = pValues.Count;
        var order = Ascending(pValues);
        double[] sorted = [.. order.Select(index => pValues[index])], adjusted = [.. sorted];
        for (var size = count; size >= 2; size--)
        {
            // The `size` largest p-values, of which the i-th smallest is tested at i/size of the level.
            var simes = Enumerable.Range(1, size).Min(i => size * sorted[count - size + i - 1] / i);
            for (var rank = 0; rank < count; rank++)
            {
                var bound = rank >= count - size ? simes : Math.Min(simes, size * sorted[rank]);
                adjusted[rank] = Math.Max(adjusted[rank], bound);
            }
        }

        var inOrder = new double[count];
        for (var rank = 0; rank < count; rank++) inOrder[order[rank]] = Math.Min(1, adjusted[rank]);
        return inOrder;
    }

    private static double Harmonic(int count) => Enumerable.Range(1, count).Sum(rank => 1.0 / rank);

    private static int[] Ascending(IReadOnlyList<double> pValues)
        => [.. Enumerable.Range(0, pValues.Count).OrderBy(index => pValues[index])];
}
