namespace Solvent.Drift;

/// <summary>The Kullback-Leibler divergence with natural logarithms; infinite where one side has a category that the other does not know.</summary>
/// <remarks>Kullback and Leibler, Ann. Math. Stat. 22 (1951).</remarks>
public static class KullbackLeibler
{
    /// <summary>Divergence of the current shares from those of the reference.</summary>
    public static double OfCurrent(CountTable table) => Divergence(table.Categories, table.CurrentShare, table.ReferenceShare);

    /// <summary>Divergence of the reference's shares from the current ones.</summary>
    public static double OfReference(CountTable table) => Divergence(table.Categories, table.ReferenceShare, table.CurrentShare);

    private static double Divergence(int categories, Func<int, double> of, Func<int, double> from)
    {
        var sum = 0.0;
        for (var i = 0; i < categories; i++)
        {
            var share = of(i);
            if (share > 0) sum += share * Math.Log(share / from(i));
        }

        return sum;
    }
}
