using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>The performance of a model over time: the verdict, what to know to trust it, the metrics with their thresholds, the chunks, and pictures.</summary>
internal static class DriftPerformanceView
{
    private const int MostCharts = 4;
    private const int MostChunks = 60;

    public static ResultView Of(PerformanceReport report, string source, string? reference)
    {
        var blocks = new List<ViewBlock> { new VerdictBlock(Label(report.Verdict), Tone(report.Verdict), Summary(report)) };
        blocks.AddRange(report.Findings.Select(finding => new TextBlock(finding, ViewTone.Warning)));
        if (report.Metrics.Count > 0)
        {
            blocks.Add(Metrics(report));
            blocks.Add(Chunks(report));
            blocks.AddRange(report.Metrics.OrderByDescending(metric => Alerts(report, metric) > 0).Take(MostCharts).Where(metric => report.Chunks.Count > 1).Select(metric => Chart(report, metric)));
        }

        return new ResultView(
            $"{(report.IsEstimated ? "Estimated performance" : "Performance")} in {source}{(reference is null ? "" : $" against {reference}")}",
            blocks,
            DriftPerformancePayload.From(report, source, reference));
    }

    /// <summary>The report in one sentence.</summary>
    public static string Summary(PerformanceReport report)
    {
        var alerts = report.Metrics.Where(metric => Alerts(report, metric) > 0).Select(metric => $"{metric.Name} in {Alerts(report, metric)}").ToList();
        var chunks = ViewFormat.Plural(report.Chunks.Count(chunk => !chunk.IsReference), "chunk");
        var rows = ViewFormat.Plural(report.CurrentRows, "row");
        return report.Verdict switch
        {
            PerformanceVerdict.Alert => $"Outside the thresholds: {string.Join(", ", alerts)} of {chunks} ({rows}).",
            PerformanceVerdict.Ok => $"No metric left its thresholds in {chunks} ({rows}).",
            PerformanceVerdict.TooWide => $"No metric left its thresholds in {chunks}, but some are too wide to show a loss that matters ({rows}).",
            _ => $"There is nothing to judge the metrics by ({chunks}, {rows}).",
        };
    }

    private static TableBlock Metrics(PerformanceReport report) => new(
        [
            ViewColumn.Text("metric"), ViewColumn.Number("reference"), ViewColumn.Number("now"), ViewColumn.Number("lower"), ViewColumn.Number("upper"), ViewColumn.Number("a guess"),
            ViewColumn.Number("alerts"), ViewColumn.Text("thresholds"), ViewColumn.Text("bands"),
        ],
        [.. report.Metrics.Select(metric => (ViewCell[])
        [
            metric.Name,
            Number(metric.Reference),
            Number(metric.Current),
            Number(metric.Band?.Lower),
            Number(metric.Band?.Upper),
            new ViewCell(Number(metric.Band?.WithoutSkill), ViewTone.Muted),
            new ViewCell(ViewFormat.Count(Alerts(report, metric)), Alerts(report, metric) > 0 ? ViewTone.Bad : ViewTone.Neutral),
            metric.Band switch { null => new ViewCell("none", ViewTone.Muted), { IsTooWide: true } => ViewCell.Badge("too wide", ViewTone.Warning), _ => new ViewCell("tight", ViewTone.Muted) },
            new ViewCell(metric.Error, ViewTone.Muted),
        ])])
    {
        Note = report.IsCalibrated switch { true => "The scores were calibrated on the reference.", false => "The scores were taken as they are: calibration made them no better.", null => null },
    };

    private static TableBlock Chunks(PerformanceReport report)
    {
        var first = Math.Max(0, report.Chunks.Count - MostChunks);
        return new TableBlock(
            [ViewColumn.Text("chunk"), ViewColumn.Number("rows"), .. report.Metrics.Select(metric => ViewColumn.Number(metric.Name))],
            [.. Enumerable.Range(first, report.Chunks.Count - first).Select(index => (ViewCell[])
            [
                new ViewCell(report.Chunks[index].Key + (report.Chunks[index].IsReference ? " (reference)" : ""), report.Chunks[index].IsReference ? ViewTone.Muted : ViewTone.Neutral),
                ViewFormat.Count(report.Chunks[index].Rows.Count),
                .. report.Metrics.Select(metric => Judged(metric.Values[index])),
            ])])
        {
            Note = first > 0 ? $"{ViewFormat.Plural(first, "chunk")} before these" : null,
        };
    }

    private static ViewCell Judged(MetricValue value)
        => (value.Estimated ?? value.Realized) is { } judged ? new ViewCell(Number(judged), value.Alert == true ? ViewTone.Bad : ViewTone.Neutral) : ViewCell.Missing;

    private static CurveBlock Chart(PerformanceReport report, MetricCourse metric)
    {
        var positions = Enumerable.Range(0, report.Chunks.Count).ToList();
        var series = new List<CurveSeries> { Series(report.IsEstimated ? $"{metric.Name}, estimated" : metric.Name, index => report.IsEstimated ? metric.Values[index].Estimated : metric.Values[index].Realized) };
        if (report.IsEstimated && metric.Values.Any(value => value.Realized is not null)) series.Add(Series("by labels", index => metric.Values[index].Realized));
        var reference = report.Chunks.Count(chunk => chunk.IsReference);
        var start = reference > 0 && reference < report.Chunks.Count ? new[] { new CurveMark(reference - 0.5, "the reference ends", ViewTone.Muted) } : [];
        var alerts = positions.Where(index => metric.Values[index].Alert == true && !report.Chunks[index].IsReference).Select(index => new CurveMark(index, $"alert in {report.Chunks[index].Key}"));
        return new CurveBlock(metric.Name, series)
        {
            PositionName = "chunk",
            Levels = metric.Band is { } band ? [new CurveLevel(band.Lower, "lower threshold"), new CurveLevel(band.Upper, "upper threshold")] : [],
            Marks = [.. start, .. alerts],
            Bands = [new CurveBand(0, [.. positions.Select(index => ((double)index, metric.Values[index].Lower ?? double.NaN, metric.Values[index].Upper ?? double.NaN))])],
        };

        CurveSeries Series(string name, Func<int, double?> value) => new(name, [.. positions.Select(index => ((double)index, value(index) ?? double.NaN))]);
    }

    private static int Alerts(PerformanceReport report, MetricCourse metric) => metric.Values.Where((value, index) => value.Alert == true && !report.Chunks[index].IsReference).Count();

    private static string? Number(double? value) => value is { } known ? ViewFormat.Number(Math.Round(known, 4)) : null;

    private static string Label(PerformanceVerdict verdict) => verdict switch
    {
        PerformanceVerdict.Ok => "ok",
        PerformanceVerdict.Alert => "alert",
        PerformanceVerdict.TooWide => "too wide to tell",
        _ => "not enough data",
    };

    private static ViewTone Tone(PerformanceVerdict verdict) => verdict switch
    {
        PerformanceVerdict.Ok => ViewTone.Good,
        PerformanceVerdict.Alert => ViewTone.Bad,
        PerformanceVerdict.TooWide => ViewTone.Warning,
        _ => ViewTone.Neutral,
    };
}
