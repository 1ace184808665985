namespace Solvent.Drift;

/// <summary>The Jensen-Shannon distance: the root of the mean Kullback-Leibler divergence of both sides from their mean.</summary>
/// <remarks>Lin, IEEE Trans. Inf. Theory 37 (1991); Endres and Schindelin, IEEE Trans. Inf. Theory 49 (2003), for its being a metric.</remarks>
public static class JensenShannon
{
    /// <summary>The distance in bits: 0 for equal shares, 1 for disjoint ones.</summary>
    public static double Distance(CountTable table) => Distance(table, Math.Log(2));

    /// <summary>The distance with natural logarithms: 0 to √ln 2 ≈ 0.833.</summary>
    public static double NaturalDistance(CountTable table) => Distance(table, 1);

    internal static double Distance(IReadOnlyList<double> reference, IReadOnlyList<double> current, double unit)
    {
        var sum = 0.0;
        for (var i = 0; i < reference.Count; i++)
        {
            var middle = (reference[i] + current[i]) / 2;
            if (reference[i] > 0) sum += reference[i] * Math.Log(reference[i] / middle);
            if (current[i] > 0) sum += current[i] * Math.Log(current[i] / middle);
        }

        return Math.Sqrt(Math.Max(0, sum) / 2 / unit);
    }

    private static double Distance(CountTable table, double unit) => Distance(
        [.. Enumerable.Range(0, table.Categories).Select(table.ReferenceShare)],
        [.. Enumerable.Range(0, table.Categories).Select(table.CurrentShare)],
        unit);
}
