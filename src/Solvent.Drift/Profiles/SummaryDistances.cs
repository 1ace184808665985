namespace Solvent.Drift;

/// <summary>How far two distributions are apart, from their summaries.</summary>
/// <param name="Statistic">
/// The Kolmogorov-Smirnov distance over the points of both: at most the true one, which it misses by no more than the errors of the summaries.
/// </param>
/// <param name="Distance">
/// The Wasserstein distance. Between two points the difference of the distribution functions integrates exactly, because the means of the values there are known; where it
/// changes its sign there, both are taken as ramps around those means.
/// </param>
internal sealed record SummaryDistances(double Statistic, double Distance)
{
    /// <summary>Compares two summaries, neither of them empty.</summary>
    public static SummaryDistances Of(NumericSummary reference, NumericSummary current)
    {
        var points = SummaryMerge.Union([reference, current]);
        AlignedSummary a = new(reference, points), b = new(current, points);
        double n = reference.Size, m = current.Size, statistic = 0, distance = 0, before = 0;
        long first = 0, second = 0;
        for (var i = 0; i < points.Length; i++)
        {
            first += a.Between[i];
            second += b.Between[i];
            var below = (first / n) - (second / m);
            if (i > 0) distance += Area(i, before, below);
            first += a.At[i];
            second += b.At[i];
            before = (first / n) - (second / m);
            statistic = Math.Max(statistic, Math.Max(Math.Abs(below), Math.Abs(before)));
        }

        return new SummaryDistances(Math.Min(1, statistic), distance);

        double Area(int i, double start, double end)
        {
            double from = points[i - 1], to = points[i], width = to - from;
            Ramp rise = Ramp.Of(a, i, n, from, to), fall = Ramp.Of(b, i, m, from, to);
            if (start * end >= 0) return Math.Abs(start + rise.Area - fall.Area) * width;
            double[] turns = [0, rise.From, rise.To, fall.From, fall.To, 1];
            turns.Sort();
            var area = 0.0;
            for (var k = 1; k < turns.Length; k++)
            {
                var (left, right) = (start + rise.At(turns[k - 1]) - fall.At(turns[k - 1]), start + rise.At(turns[k]) - fall.At(turns[k]));
                area += (turns[k] - turns[k - 1]) * MeanSize(left, right);
            }

            return area * width;
        }

        // Of what goes straight from one number to the other.
        static double MeanSize(double left, double right) => left * right >= 0
            ? Math.Abs(left + right) / 2
            : ((left * left) + (right * right)) / (2 * (Math.Abs(left) + Math.Abs(right)));
    }
}
