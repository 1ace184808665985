namespace Solvent.Runner.Sweeps;

/// <summary>The values that a trial has logged of a metric, by step.</summary>
/// <param name="points">Steps, upwards, with their values.</param>
internal sealed class MetricCurve(IEnumerable<KeyValuePair<long, double>> points)
{
    private readonly List<KeyValuePair<long, double>> _points = [.. points.Where(point => !double.IsNaN(point.Value)).OrderBy(point => point.Key)];

    /// <summary>The last step; <see langword="null"/> when nothing was logged.</summary>
    public long? LastStep => _points.Count == 0 ? null : _points[^1].Key;

    /// <summary>The value at a step or, where it has none of its own, at the one before; <see langword="null"/> when the trial did not come so far.</summary>
    public double? At(long step)
    {
        if (LastStep is not { } last || last < step) return null;
        var before = _points.FindLastIndex(point => point.Key <= step);
        return before < 0 ? null : _points[before].Value;
    }

    /// <summary>The best value so far.</summary>
    public double? Best(bool lowerIsBetter) => _points.Count == 0 ? null : lowerIsBetter ? _points.Min(point => point.Value) : _points.Max(point => point.Value);
}
