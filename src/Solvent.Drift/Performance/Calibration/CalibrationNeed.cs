namespace Solvent.Drift;

/// <summary>Whether scores become better probabilities by calibration: judged on rows that the calibration has not seen, as NannyML does.</summary>
internal static class CalibrationNeed
{
    private const int Splits = 10;
    private const double TestShare = 0.1;
    private const int Bins = 10;
    private const double PerfectRanking = 0.999;

    /// <param name="scores">Scores without missing values.</param>
    /// <param name="labels">0 or 1 for each of them.</param>
    /// <param name="seed">What the draws begin with.</param>
    public static bool Judge(double[] scores, double[] labels, long seed)
    {
        // A class alone has nothing to learn from, and NaN is not above anything.
        var area = RankingMetrics.RocAuc(labels, scores);
        if (double.IsNaN(area) || area > PerfectRanking) return false;
        var random = new DetectorRandom(seed);
        List<(double Score, double Label)> before = [], after = [];
        for (var split = 0; split < Splits; split++)
        {
            var isTest = Draw(labels, ref random);
            var train = Enumerable.Range(0, labels.Length).Where(i => !isTest[i]).ToArray();
            var calibration = IsotonicCalibration.Fit(Array.ConvertAll(train, i => scores[i]), Array.ConvertAll(train, i => labels[i]));
            for (var i = 0; i < labels.Length; i++)
            {
                if (!isTest[i]) continue;
                before.Add((scores[i], labels[i]));
                after.Add((calibration.Calibrate(scores[i]), labels[i]));
            }
        }

        return before.Count >= 4 && Error(before) > Error(after);
    }

    /// <summary>A tenth of each class.</summary>
    private static bool[] Draw(double[] labels, ref DetectorRandom random)
    {
        var isTest = new bool[labels.Length];
        foreach (var label in (double[])[0, 1])
        {
            var rows = Enumerable.Range(0, labels.Length).Where(i => labels[i] == label).ToArray();
            var wanted = (int)Math.Round(rows.Length * TestShare);
            for (var i = 0; i < wanted; i++)
            {
                var other = i + random.NextBelow(rows.Length - i);
                (rows[i], rows[other]) = (rows[other], rows[i]);
                isTest[rows[i]] = true;
            }
        }

        return isTest;
    }

    /// <summary>The calibration error over bins of as many rows each.</summary>
    private static double Error(List<(double Score, double Label)> rows)
    {
        var sorted = rows.OrderBy(row => row.Score).ToList();
        var bins = Math.Min(Bins, rows.Count / 2);
        var size = rows.Count / bins;
        var error = 0.0;
        for (var bin = 0; bin < bins; bin++)
        {
            var end = bin == bins - 1 ? rows.Count : (bin + 1) * size;
            var distance = 0.0;
            for (var i = bin * size; i < end; i++) distance += sorted[i].Score - sorted[i].Label;
            error += Math.Abs(distance);
        }

        return error / rows.Count;
    }
}
