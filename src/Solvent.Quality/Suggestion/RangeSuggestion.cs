namespace Solvent.Quality;

/// <summary>Ranges with a margin, in round numbers.</summary>
internal static class RangeSuggestion
{
    // As a share of the range that was seen.
    private const double Margin = 0.1;
    private const double Digits = 100;

    // Of an exponential tail the fifth value from the end is about two scales before the last one, and a table of the same size goes four beyond it once in fifty.
    private const int TailRank = 5;
    private const double TailGaps = 2;

    /// <param name="sorted">Two different finite values or more, ascending.</param>
    public static Bounds Of(double[] sorted)
    {
        var (least, most) = (sorted[0], sorted[^1]);
        var span = most - least;
        // The span of numbers near the ends of what a double holds is infinite.
        if (!double.IsFinite(span) || span == 0) return new Bounds(least, most);
        var step = Math.Pow(10, Math.Floor(Math.Log10(span))) / Digits;
        var rank = Math.Min(TailRank, sorted.Length) - 1;
        var lower = Rounded(least - Math.Max(Margin * span, TailGaps * (sorted[rank] - least)), step, Math.Floor);
        var upper = Rounded(most + Math.Max(Margin * span, TailGaps * (most - sorted[^(rank + 1)])), step, Math.Ceiling);
        // What was never below zero, or never above it, is taken to be so by nature.
        if (least >= 0) lower = Math.Max(0, lower);
        if (most <= 0) upper = Math.Min(0, upper);
        return new Bounds(Math.Min(lower, least), Math.Max(upper, most));
    }

    /// <summary>The midnight before the first time, with a margin.</summary>
    /// <param name="days">Days since 1970, ascending.</param>
    public static DateTime Earliest(double[] days)
    {
        var first = Math.Floor(days[0] - (Margin * (days[^1] - days[0])));
        return DateTime.UnixEpoch.AddDays(Math.Max(first, (DateTime.MinValue - DateTime.UnixEpoch).TotalDays));
    }

    private static double Rounded(double value, double step, Func<double, double> round)
    {
        // Multiplying by 0.01 leaves digits that dividing by 100 does not.
        var rounded = step < 1 ? round(value / step) / Math.Round(1 / step) : round(value / step) * step;
        return double.IsFinite(rounded) ? rounded : value;
    }
}
