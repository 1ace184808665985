using MathNet.Numerics.Distributions;

namespace Solvent.Runner.Sweeps;

/// <summary>
/// A Parzen estimator of one numeric parameter: a mixture of normal distributions cut off at its bounds, one at each observation and a wide one in the middle as the
/// prior. The width of each is its distance to the farther of its neighbours, within limits (Bergstra et al. 2011, section 4.1; limits and weights as Optuna has them).
/// </summary>
internal sealed class NumericEstimator
{
    private readonly NumericDimension _dimension;
    private readonly double[] _centres;
    private readonly double[] _widths;
    private readonly double[] _weights;

    /// <param name="dimension">The parameter.</param>
    /// <param name="observations">The values that were tried, in the order of the trials.</param>
    public NumericEstimator(NumericDimension dimension, IReadOnlyList<string> observations)
    {
        _dimension = dimension;
        _weights = TrialWeights.Of(observations.Count);
        var range = dimension.High - dimension.Low;
        _centres = [.. observations.Select(dimension.PositionOf), (dimension.Low + dimension.High) / 2];
        _widths = new double[_centres.Length];
        var order = Enumerable.Range(0, _centres.Length).OrderBy(i => _centres[i]).ToArray();
        var least = range / Math.Min(100, _centres.Length + 1);
        for (var k = 0; k < order.Length; k++)
        {
            var left = k > 0 ? _centres[order[k]] - _centres[order[k - 1]] : 0;
            var right = k < order.Length - 1 ? _centres[order[k + 1]] - _centres[order[k]] : 0;
            _widths[order[k]] = Math.Clamp(Math.Max(left, right), least, range);
        }

        _widths[^1] = range;
    }

    public string Sample(TrialRandom random)
    {
        var kernel = TrialWeights.Draw(_weights, random);
        var (from, to) = (Cumulative(kernel, _dimension.Low), Cumulative(kernel, _dimension.High));
        var position = _centres[kernel] + (_widths[kernel] * Normal.InvCDF(0, 1, Math.Clamp(from + (random.Next() * (to - from)), 1e-15, 1 - 1e-15)));
        return _dimension.ValueAt(Math.Clamp(position, _dimension.Low, _dimension.High));
    }

    /// <summary>The logarithm of the density at a value, or of its probability where values are separate.</summary>
    public double LogDensity(string value)
    {
        var position = _dimension.PositionOf(value);
        var cell = _dimension.CellOf(position);
        var density = 0.0;
        for (var i = 0; i < _centres.Length; i++)
        {
            var mass = Cumulative(i, _dimension.High) - Cumulative(i, _dimension.Low);
            var part = cell is var (from, to) ? Cumulative(i, to) - Cumulative(i, from) : Normal.PDF(_centres[i], _widths[i], position);
            density += _weights[i] * part / mass;
        }

        return Math.Log(Math.Max(density, double.Epsilon));
    }

    private double Cumulative(int kernel, double position) => Normal.CDF(_centres[kernel], _widths[kernel], position);
}
