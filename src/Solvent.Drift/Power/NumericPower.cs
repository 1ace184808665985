namespace Solvent.Drift;

/// <summary>
/// The smallest shift of all values that the Kolmogorov-Smirnov test and the threshold of the Wasserstein distance would both find: the test's critical distance is
/// inverted against the reference's own distribution, shifted.
/// </summary>
/// <remarks>
/// A shift by δ moves at most the share max F(x) - F(x-δ) past a point, and by definition has W1 = δ. D varies with a standard deviation of at most ½·√(1/n+1/m), and W1 with
/// about σ·√(1/n+1/m), so both must exceed what is asked of them by 0.84 of these: Conover, Practical Nonparametric Statistics, chapter 6, for the critical D. Where more
/// values are equal than the test needs to see moved, any shift moves them all, and what counts is the share that moves: D itself.
/// </remarks>
internal sealed class NumericPower : IColumnPower
{
    private const int Steps = 400;
    private const double NormalQuantile = 0.8416212335729143;

    private readonly double[] _quantiles;
    private readonly double _size;
    private readonly double _scale;
    private readonly string _measure;
    private readonly double _threshold;

    private NumericPower(double[] quantiles, double size, double scale, string measure, double threshold)
    {
        _quantiles = quantiles;
        _size = size;
        _scale = scale;
        _measure = measure;
        _threshold = threshold;
    }

    /// <param name="quantile">The quantiles of the reference.</param>
    /// <param name="n">Values of the reference.</param>
    /// <param name="m">Current values.</param>
    /// <param name="effect">The size of the change, whose threshold a shift must reach.</param>
    /// <param name="measure">Its name.</param>
    public static NumericPower Of(Func<double, double> quantile, long n, long m, DriftTest effect, string measure)
    {
        var scale = measure == NumericComparison.ScaleOfQuartiles ? quantile(0.75) - quantile(0.25) : quantile(0.95) - quantile(0.05);
        double[] quantiles = [.. Enumerable.Range(0, Steps + 1).Select(step => quantile((double)step / Steps))];
        return new NumericPower(quantiles, (double)n * m / ((double)n + m), scale, measure, effect.Threshold ?? 0);
    }

    public DriftPower At(double level)
    {
        var needed = (KolmogorovDistribution.Critical(level) + (NormalQuantile / 2)) / Math.Sqrt(_size);
        if (_measure == NumericComparison.NoScale)
        {
            return new DriftPower(_measure, needed <= 1 ? Math.Max(needed, _threshold) : null, null, level);
        }

        var shift = Shift(needed);
        if (shift <= 0) return new DriftPower(NumericComparison.NoScale, needed, null, level);
        shift = Math.Max(shift, (_threshold * _scale) + (NormalQuantile * Deviation() / Math.Sqrt(_size)));
        return double.IsFinite(shift) && double.IsFinite(shift / _scale)
            ? new DriftPower(_measure, shift / _scale, shift, level)
            : new DriftPower(_measure, null, null, level);
    }

    /// <summary>The smallest shift that moves the share <paramref name="needed"/> of the reference past a point.</summary>
    private double Shift(double needed)
    {
        if (needed > 1) return double.PositiveInfinity;
        var smallest = double.PositiveInfinity;
        var width = needed * Steps;
        for (var from = 0; from + width <= Steps; from++) smallest = Math.Min(smallest, Quantile(from + width) - _quantiles[from]);
        return smallest;
    }

    /// <summary>The standard deviation without the two most extreme values, which may be absurd.</summary>
    private double Deviation()
    {
        var sample = _quantiles[1..^1];
        var mean = sample.Sum(value => value / sample.Length);
        return Math.Sqrt(sample.Sum(value => (value - mean) * (value - mean) / sample.Length));
    }

    private double Quantile(double position)
    {
        var below = (int)position;
        if (below == Steps) return _quantiles[Steps];
        var weight = position - below;
        return (_quantiles[below] * (1 - weight)) + (_quantiles[below + 1] * weight);
    }
}
