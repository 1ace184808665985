namespace Solvent.Quality;

/// <summary>The scan of <see cref="UnitChanges"/> over the logarithms of magnitudes.</summary>
internal sealed class UnitScan
{
    // To standard deviations of a normal distribution.
    private const double DeviationScale = 1.4826;
    private const double SmallestSpread = 0.05;

    private readonly double[] _logs;
    private readonly bool[] _excluded;
    private readonly double _threshold;
    private readonly double _mostPerRow;
    private readonly double _freedom;
    private readonly double _center;
    private readonly double[] _densities;

    public UnitScan(double[] logs, double threshold, double mostPerRow, double freedom)
    {
        _logs = logs;
        _excluded = new bool[logs.Length];
        _threshold = threshold;
        _mostPerRow = mostPerRow;
        _freedom = freedom;
        var sorted = (double[])logs.Clone();
        Array.Sort(sorted);
        _center = Quantiles.Median(sorted);
        Spread = Math.Max(SmallestSpread, DeviationScale * OutlierFence.Deviation(sorted, _center));
        _densities = Array.ConvertAll(logs, LogDensity);
    }

    /// <summary>The robust standard deviation of the logarithms.</summary>
    public double Spread { get; }

    /// <summary>The block of positions with the largest sum over all factors, or <see langword="null"/> when none reaches the threshold.</summary>
    public ScaledBlock? Best(IReadOnlyList<double> factors)
    {
        ScaledBlock? best = null;
        var largest = _threshold;
        foreach (var factor in factors)
        {
            Scan(factor, ref largest, ref best);
            Scan(1 / factor, ref largest, ref best);
        }

        return best is { } block ? block with { Factor = factors.Concat(factors.Select(factor => 1 / factor)).MaxBy(factor => Sum(block, factor)) } : null;
    }

    public void Exclude(ScaledBlock block) => _excluded.AsSpan(block.First, block.Last - block.First + 1).Fill(true);

    private void Scan(double factor, ref double largest, ref ScaledBlock? best)
    {
        var shift = Math.Log(factor);
        double sum = 0;
        var first = 0;
        for (var i = 0; i < _logs.Length; i++)
        {
            if (sum <= 0)
            {
                sum = 0;
                first = i;
            }

            sum = _excluded[i] ? 0 : sum + Math.Clamp(LogDensity(_logs[i] - shift) - _densities[i], -_mostPerRow, _mostPerRow);
            if (sum < largest) continue;
            largest = sum;
            best = new ScaledBlock(first, i, factor);
        }
    }

    /// <summary>How much more likely the whole block is once divided by a factor; of factors that all say "far more likely" one is right.</summary>
    private double Sum(ScaledBlock block, double factor)
    {
        double sum = 0;
        for (var i = block.First; i <= block.Last; i++) sum += LogDensity(_logs[i] - Math.Log(factor)) - _densities[i];
        return sum;
    }

    private double LogDensity(double log)
    {
        var distance = (log - _center) / Spread;
        return -(_freedom + 1) / 2 * Math.Log(1 + (distance * distance / _freedom));
    }
}
