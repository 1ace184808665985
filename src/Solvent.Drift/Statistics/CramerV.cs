namespace Solvent.Drift;

/// <summary>Cramér's V of two samples: chi-square as a size of the difference, 0 to 1.</summary>
/// <param name="Statistic">V; 0 when there is only one category.</param>
/// <param name="BiasCorrected">V without what chance alone adds to it.</param>
/// <remarks>Cramér, Mathematical Methods of Statistics, 1946; Bergsma, J. Korean Stat. Soc. 42 (2013), for the correction.</remarks>
public sealed record CramerV(double Statistic, double BiasCorrected)
{
    /// <summary>Compares counts over the same categories.</summary>
    public static CramerV Compare(CountTable table)
    {
        const double Sides = 2;
        double total = table.ReferenceTotal + table.CurrentTotal, categories = table.Occurring;
        if (categories < 2 || table.ReferenceTotal == 0 || table.CurrentTotal == 0) return new CramerV(0, 0);
        var contingency = ChiSquare.Compare(table).Statistic / total;
        var corrected = Math.Max(0, contingency - ((Sides - 1) * (categories - 1) / (total - 1)));
        var sides = Sides - ((Sides - 1) * (Sides - 1) / (total - 1));
        var others = categories - ((categories - 1) * (categories - 1) / (total - 1));
        var smaller = Math.Min(sides - 1, others - 1);
        return new CramerV(Math.Sqrt(contingency), smaller > 0 ? Math.Min(1, Math.Sqrt(corrected / smaller)) : 0);
    }
}
