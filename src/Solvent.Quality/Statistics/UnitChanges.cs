namespace Solvent.Quality;

/// <summary>
/// Finds blocks of rows whose values were multiplied by a known factor. For each factor every row gets the logarithm of how much more likely its magnitude
/// is once divided by the factor, under a Student distribution with the median and the spread of the column; the block is the stretch of rows with the
/// largest sum. By the bound of Karlin and Altschul (PNAS 87, 1990) a sum of ln(rows × factors / 0.001) or more comes from one unit in at most one table of a thousand.
/// Values that follow a season or a trend are not independent: so the values must also jump by the factor at the edges of the block, several times further than they
/// usually do from one stretch of rows to the next.
/// </summary>
internal static class UnitChanges
{
    public const int FewestRows = 5;
    private const double FalseAlarms = 0.001;
    private const double MostPerRow = 4;
    private const double Freedom = 4;
    private const double JumpTolerance = 0.5;
    private const double TimesUsualJump = 3;

    // Groups of rows, such as the classes of a sorted table, differ by less.
    private const double TimesSpread = 2;
    private const double UsualShare = 0.9;
    private const int ComparedPlaces = 500;
    private const int Neighbours = 20;
    private const int MostBlocks = 100;

    /// <summary>Factors between usual units: powers of ten, minutes and hours, inches, feet, miles, pounds, km/h and m/s.</summary>
    public static readonly double[] UsualFactors = [10, 100, 1000, 60, 25.4, 3.6, 3.28084, 2.54, 2.20462, 1.609344];

    /// <param name="values">One value a row, NaN for none; zeros and infinities say nothing about a unit.</param>
    /// <param name="factors">Above 1; their inverses are looked for as well.</param>
    public static List<ScaledBlock> Find(ReadOnlySpan<double> values, IReadOnlyList<double> factors)
    {
        var rows = new List<int>();
        var logs = new List<double>();
        for (var row = 0; row < values.Length; row++)
        {
            if (!double.IsFinite(values[row]) || values[row] == 0) continue;
            rows.Add(row);
            logs.Add(Math.Log(Math.Abs(values[row])));
        }

        var blocks = new List<ScaledBlock>();
        if (rows.Count < 4 * FewestRows) return blocks;
        var scan = new UnitScan([.. logs], Math.Log(rows.Count * 2 * factors.Count / FalseAlarms), MostPerRow, Freedom);
        while (blocks.Count < MostBlocks && scan.Best(factors) is { } best)
        {
            if (best.Last - best.First + 1 >= FewestRows && Math.Abs(Math.Log(best.Factor)) >= TimesSpread * scan.Spread && Jumps(logs, best)) blocks.Add(new ScaledBlock(rows[best.First], rows[best.Last], best.Factor));
            scan.Exclude(best);
        }

        blocks.Sort((a, b) => a.First.CompareTo(b.First));
        return blocks;
    }

    /// <summary>Whether the values jump by about the factor where the block begins and where it ends.</summary>
    private static bool Jumps(List<double> logs, ScaledBlock block)
    {
        var length = Math.Min(Neighbours, block.Last - block.First + 1);
        var jump = Math.Log(block.Factor);
        var up = Jump(logs, block.First, length);
        var down = Jump(logs, block.Last + 1, length);
        return (up is not null || down is not null)
            && Agrees(up, jump) && Agrees(down, -jump)
            // A slope differs far from the edge; a change of unit does at once.
            && IsAbrupt(Jump(logs, block.First, FewestRows), jump) && IsAbrupt(Jump(logs, block.Last + 1, FewestRows), -jump)
            && Math.Abs(jump) >= TimesUsualJump * UsualJump(logs, block, length);
    }

    private static bool Agrees(double? difference, double jump) => difference is not { } seen || Math.Abs(seen - jump) <= JumpTolerance * Math.Abs(jump);

    private static bool IsAbrupt(double? difference, double jump) => difference is not { } seen || seen / jump >= JumpTolerance;

    /// <summary>How far the level jumps elsewhere, in nine of ten places at most.</summary>
    private static double UsualJump(List<double> logs, ScaledBlock block, int length)
    {
        var jumps = new List<double>();
        var step = Math.Max(1, logs.Count / ComparedPlaces);
        for (var place = length; place + length <= logs.Count; place += step)
        {
            if (place + length > block.First && place - length <= block.Last) continue;
            if (Jump(logs, place, length) is { } jump) jumps.Add(Math.Abs(jump));
        }

        if (jumps.Count == 0) return double.PositiveInfinity;
        jumps.Sort();
        return Quantiles.Of([.. jumps], UsualShare);
    }

    private static double? Jump(List<double> logs, int place, int length) => Level(logs, place, place + length) - Level(logs, place - length, place);

    private static double? Level(List<double> logs, int first, int end)
    {
        (first, end) = (Math.Max(0, first), Math.Min(logs.Count, end));
        if (end - first < FewestRows) return null;
        var some = logs.GetRange(first, end - first).ToArray();
        Array.Sort(some);
        return Quantiles.Median(some);
    }
}
