namespace Solvent.Experiments;

/// <summary>The values of a metric of one run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Points">Every value in the order of logging.</param>
public sealed record MetricCurve(RunRecord Run, IReadOnlyList<MetricPoint> Points)
{
    /// <summary>The positions of the points: their steps, or their order for a metric that was logged without steps.</summary>
    public IReadOnlyList<double> Positions { get; } = Points.Count > 0 && Points.All(point => point.Step is not null)
        ? [.. Points.Select(point => (double)point.Step!.Value)]
        : [.. Points.Select((_, index) => (double)index)];
}
