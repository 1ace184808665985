namespace Solvent.Drift;

/// <summary>How likely a value is in the reference: a density of equal mass between quantiles, with tails that fall off over the range of the values.</summary>
internal sealed class ReferenceDensity
{
    private const int Bins = 40;
    private const double TailMass = 0.01;
    private readonly double[] _edges;
    private readonly double[] _logs;
    private readonly double _scale;

    /// <param name="reference">The reference, not empty.</param>
    public ReferenceDensity(SortedSample reference)
    {
        _edges = [.. Enumerable.Range(0, Bins + 1).Select(i => reference.Quantile((double)i / Bins)).Distinct()];
        _scale = Math.Max(_edges[^1] - _edges[0], Math.Max(Math.Abs(_edges[0]), 1) * 1e-9);
        _logs = new double[Math.Max(0, _edges.Length - 1)];
        for (var i = 0; i < _logs.Length; i++)
        {
            // What is between this edge and the next, with the values that are equal to an edge.
            var mass = reference.CountBelow(_edges[i + 1]) - reference.CountBelow(_edges[i]) + (i == _logs.Length - 1 ? 1 : 0);
            _logs[i] = Math.Log((mass + 0.5) / reference.Count / (_edges[i + 1] - _edges[i]));
        }
    }

    public double Log(double value)
    {
        if (value < _edges[0]) return Tail(_edges[0] - value);
        if (value > _edges[^1]) return Tail(value - _edges[^1]);
        if (_logs.Length == 0) return -Math.Log(_scale);
        var index = Array.BinarySearch(_edges, value);
        if (index < 0) index = ~index - 1;
        return _logs[Math.Min(index, _logs.Length - 1)];
    }

    private double Tail(double distance) => Math.Log(TailMass / _scale) - (10 * distance / _scale);
}
