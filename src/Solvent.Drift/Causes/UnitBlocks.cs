namespace Solvent.Drift;

/// <summary>
/// Finds the rows that stand together and are best accounted for by another unit: the block with the largest sum of log likelihood ratios.
/// </summary>
/// <remarks>The largest sum is found in one pass: Bentley, Programming pearls, Comm. ACM 27 (1984).</remarks>
internal static class UnitBlocks
{
    private const int MostScored = 20_000;
    private const int MostFound = 10;
    private const int FewestRows = 10;
    private const double SmallestScore = 15;
    private const double LargestEvidence = 6;
    private const double WholeShare = 0.98;

    public static IEnumerable<(UnitConversion Unit, int First, int Last)> Find(ReadOnlySpan<double> rows, ReferenceDensity density)
    {
        var step = Math.Max(1, rows.Length / MostScored);
        var scored = new List<(UnitConversion Unit, double Score)>();
        foreach (var unit in UnitConversion.Known)
        {
            var (score, _, _) = Best(rows, density, unit, step);
            if (score >= SmallestScore) scored.Add((unit, score));
        }

        var blocks = new List<(UnitConversion, int, int)>();
        foreach (var (unit, _) in scored.OrderByDescending(each => each.Score).Take(MostFound))
        {
            var (_, first, last) = Best(rows, density, unit, 1);
            var length = last - first + 1;
            if (length >= FewestRows && length < WholeShare * rows.Length) blocks.Add((unit, first, last));
        }

        return blocks;
    }

    /// <summary>The log likelihood ratio of the value in another unit against the value as it is, bounded, so that no single row decides.</summary>
    public static double Evidence(ReferenceDensity density, UnitConversion unit, double value)
    {
        if (!double.IsFinite(value) || (value == 0 && unit.Offset == 0)) return 0;
        var evidence = density.Log(unit.Undo(value)) - Math.Log(Math.Abs(unit.Factor)) - density.Log(value);
        return Math.Clamp(evidence, -LargestEvidence, LargestEvidence);
    }

    private static (double Score, int First, int Last) Best(ReadOnlySpan<double> rows, ReferenceDensity density, UnitConversion unit, int step)
    {
        var (best, first, last) = (0.0, 0, -1);
        var (sum, start) = (0.0, 0);
        for (var row = 0; row < rows.Length; row += step)
        {
            if (sum <= 0) (sum, start) = (0, row);
            sum += Evidence(density, unit, rows[row]);
            if (sum > best) (best, first, last) = (sum, start, row);
        }

        return (best, first, last);
    }
}
