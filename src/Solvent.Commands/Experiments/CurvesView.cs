using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>The values of a metric over its steps.</summary>
internal static class CurvesView
{
    private const int MostSettings = 3;

    public static ResultView Of(MetricCurves curves, bool isLogarithmic = false) => new(null, [Block(curves, isLogarithmic)], CurvesPayload.From(curves));

    public static CurveBlock Block(MetricCurves curves, bool isLogarithmic = false)
    {
        var isSingle = curves.Curves is [_];
        var telling = TellingParams.Of([.. curves.Curves.Select(curve => curve.Run)]).Take(MostSettings).ToList();
        var hasSteps = curves.Curves.Any(curve => curve.Points.Any(point => point.Step is not null));
        return new CurveBlock(
            isSingle ? $"{curves.Metric} of {curves.Curves[0].Run.Id}" : curves.Metric,
            [.. curves.Curves.Select(curve => new CurveSeries(Name(curve.Run, telling), Points(curve)))])
        {
            PositionName = hasSteps ? "step" : "value",
            IsLogarithmic = isLogarithmic,
        };
    }

    private static string Name(RunRecord run, List<string> telling)
        => run.Name ?? string.Join(' ', telling.Where(run.Params.ContainsKey).Select(name => $"{name}={ParamText.Of(run.Params[name])}").Prepend(run.Id));

    private static List<(double X, double Y)> Points(MetricCurve curve)
        => [.. curve.Points.Select((point, index) => (X: curve.Positions[index], Y: point.Value)).OrderBy(point => point.X)];
}
