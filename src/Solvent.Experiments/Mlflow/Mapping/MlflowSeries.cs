namespace Solvent.Experiments;

/// <summary>
/// The values of a metric there and here. A server keeps equal values of the same step and millisecond once, in an order of its own, every value
/// has a step, and infinities become the largest numbers.
/// </summary>
internal static class MlflowSeries
{
    public static IReadOnlyList<MlflowMetric> ToServer(string key, IReadOnlyList<SeriesPoint> points)
        => Ordered(points.Select(point => new MlflowMetric(key, point.Value, Math.Max(0, point.LoggedAt), point.Step ?? 0)));

    public static IReadOnlyList<SeriesPoint> FromServer(IEnumerable<MlflowMetric> metrics, SeriesNote? note)
    {
        var stepless = note?.Stepless is true;
        var infinite = note?.Infinite is true;
        return [.. Ordered(metrics).Select(metric => new SeriesPoint(
            stepless && metric.Step == 0 ? null : metric.Step, infinite ? AsInfinity(metric.Value) : metric.Value, metric.Timestamp))];
    }

    /// <summary>What to note of a series beside its values.</summary>
    public static SeriesNote NoteOf(string name, string key, IReadOnlyList<SeriesPoint> points) => new(
        string.Equals(name, key, StringComparison.Ordinal) ? null : name,
        points.All(point => point.Step is null) ? true : null,
        points.Any(point => double.IsInfinity(point.Value)) ? true : null);

    /// <summary>Whether what comes back is what was sent.</summary>
    public static bool IsKept(IReadOnlyList<SeriesPoint> points, SeriesNote note)
        => FromServer(ToServer("", points).Select(metric => metric with { Value = Kept(metric.Value) }), note).SequenceEqual(points);

    /// <summary>The values that a server lacks.</summary>
    public static IReadOnlyList<MlflowMetric> Missing(IReadOnlyList<MlflowMetric> sent, IEnumerable<MlflowMetric> there)
    {
        var known = there.Select(Identity).ToHashSet();
        return [.. sent.Where(metric => !known.Contains(Identity(metric)))];
    }

    /// <summary>Whether a server still has exactly the values of a series.</summary>
    public static bool IsSame(IReadOnlyList<SeriesPoint> points, IReadOnlyList<MlflowMetric> there)
        => ToServer("", points).Select(Identity).ToHashSet().SetEquals(there.Select(Identity));

    private static IReadOnlyList<MlflowMetric> Ordered(IEnumerable<MlflowMetric> metrics)
        => [.. metrics.DistinctBy(Identity).OrderBy(metric => metric.Step).ThenBy(metric => metric.Timestamp).ThenBy(metric => metric.Value)];

    private static (long Step, long Timestamp, double Value) Identity(MlflowMetric metric) => (metric.Step, metric.Timestamp, Kept(metric.Value));

    private static double Kept(double value) => double.IsInfinity(value) ? double.CopySign(double.MaxValue, value) : value;

    private static double AsInfinity(double value) => Math.Abs(value) >= double.MaxValue ? double.CopySign(double.PositiveInfinity, value) : value;
}
