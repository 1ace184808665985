using System.Globalization;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>What <c>experiment curves --json</c> prints.</summary>
internal sealed record CurvesPayload(string Metric, IReadOnlyList<CurvesPayload.Curve> Curves)
{
    public static CurvesPayload From(MetricCurves curves) => new(curves.Metric, [.. curves.Curves.Select(curve => new Curve(
        curve.Run.Id,
        curve.Run.Name,
        [.. curve.Points.Select(point => new Point(point.Step, Value(point.Value), point.LoggedAt))]))]);

    // As in metrics of runs: JSON has no infinity and no NaN.
    private static object Value(double value) => double.IsFinite(value) ? value : value.ToString(CultureInfo.InvariantCulture);

    internal sealed record Curve(string Run, string? Name, IReadOnlyList<Point> Points);

    internal sealed record Point(long? Step, object Value, DateTimeOffset LoggedAt);
}
