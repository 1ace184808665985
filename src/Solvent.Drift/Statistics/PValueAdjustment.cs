namespace Solvent.Drift;

/// <summary>Corrects p-values for the number of tests. Sources: <see cref="Multiplicity"/>.</summary>
internal static class PValueAdjustment
{
    /// <summary>The adjusted p-values in the order of <paramref name="pValues"/>.</summary>
    public static double[] Adjust(IReadOnlyList<double> pValues, Multiplicity multiplicity) => multiplicity switch
    {
        Multiplicity.BenjaminiHochberg => BenjaminiHochberg(pValues),
        Multiplicity.Holm => Holm(pValues),
        Multiplicity.Bonferroni => [.. pValues.Select(p => Math.Min(1, p * pValues.Count))],
        _ => [.. pValues],
    };

    private static double[] BenjaminiHochberg(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        var order = Ascending(pValues);
        var smallest = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            var index = order[rank - 1];
            smallest = Math.Min(smallest, pValues[index] * pValues.Count / rank);
            adjusted[index] = smallest;
        }

        return adjusted;
    }

    private static double[] Holm(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        var order = Ascending(pValues);
        var largest = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            var index = order[rank];
            largest = Math.Max(largest, Math.Min(1, pValues[index] * (pValues.Count - rank)));
            adjusted[index] = largest;
        }

        return adjusted;
    }

    private static int[] Ascending(IReadOnlyList<double> pValues)
        => [.. Enumerable.Range(0, pValues.Count).OrderBy(index => pValues[index])];
}
