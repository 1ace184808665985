using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>What detectors said of a stream: the verdict of the first, all of them in a table, and the course of the stream with the drifts in it.</summary>
internal static class DriftStreamView
{
    private const int MostDrifts = 20;

    public static ResultView Of(StreamWatch watch)
    {
        var leading = watch.Monitor.Detectors[0];
        var (label, tone) = Drifts(watch, leading).Count > 0 ? ("drift", ViewTone.Bad)
            : watch.Monitor.Rows - watch.First == watch.Missing ? ("no values", ViewTone.Neutral)
            : leading.Signal == StreamSignal.Warning ? ("warning", ViewTone.Warning)
            : ("no drift", ViewTone.Good);
        var blocks = new List<ViewBlock> { new VerdictBlock(label, tone, Summary(watch)), Detectors(watch) };
        if (Drifts(watch, leading) is { Count: > 0 } drifts) blocks.Add(Segments(watch, leading, drifts));
        if (watch.Course.Points.Count > 1) blocks.Add(Chart(watch, leading));
        return new ResultView($"Drift of {Name(watch)}", blocks, DriftStreamPayload.From(watch));
    }

    /// <summary>The answer of the first detector in one sentence.</summary>
    public static string Summary(StreamWatch watch)
    {
        var leading = watch.Monitor.Detectors[0];
        var drifts = Drifts(watch, leading);
        var rows = $"{ViewFormat.Plural(watch.Monitor.Rows - watch.First, "row")}{(watch.Missing > 0 ? $", {ViewFormat.Count(watch.Missing)} of them skipped" : "")}";
        if (watch.Monitor.Rows - watch.First == watch.Missing) return $"There is no value to tell by ({rows}).";
        return drifts.Count == 0
            ? $"{leading.Name} found no drift ({rows})."
            : $"{leading.Name} found {ViewFormat.Plural(drifts.Count, "drift")}, {(drifts.Count == 1 ? "" : "the first ")}at index {Index(drifts[0].Index)} ({rows}).";
    }

    private static TableBlock Detectors(StreamWatch watch) => new(
        [
            ViewColumn.Text("detector"), ViewColumn.Number("drifts"), ViewColumn.Number("first"), ViewColumn.Number("last"), ViewColumn.Number("warnings"),
            ViewColumn.Text("now"), ViewColumn.Text("parameters"),
        ],
        [.. watch.Monitor.Detectors.Select(detector => Row(watch, detector))])
    {
        Note = watch.Monitor.Detectors.Any(detector => detector is DummyDetector) ? "dummy raises alarms at random: a detector that is not better finds nothing." : null,
    };

    private static ViewCell[] Row(StreamWatch watch, StreamDetector detector)
    {
        var drifts = Drifts(watch, detector);
        var warnings = watch.Alarms.Count(alarm => alarm.Detector == detector.Name && alarm.Signal == StreamSignal.Warning);
        return
        [
            detector.Name,
            ViewFormat.Count(drifts.Count),
            drifts.Count > 0 ? Index(drifts[0].Index) : ViewCell.Missing,
            drifts.Count > 0 ? Index(drifts[^1].Index) : ViewCell.Missing,
            ViewFormat.Count(warnings),
            new ViewCell(EnumName.Of(detector.Signal), detector.Signal switch { StreamSignal.Drift => ViewTone.Bad, StreamSignal.Warning => ViewTone.Warning, _ => ViewTone.Muted }),
            new ViewCell(string.Join(' ', detector.Parameters.Select(parameter => $"{parameter.Key}={ViewFormat.Number(parameter.Value)}")), ViewTone.Muted),
        ];
    }

    private static TableBlock Segments(StreamWatch watch, StreamDetector leading, List<StreamAlarm> drifts) => new(
        [ViewColumn.Text(leading.Name), ViewColumn.Number("index"), ViewColumn.Number("mean since the drift before")],
        [.. drifts.Take(MostDrifts).Select((alarm, index) => new ViewCell[] { $"drift {index + 1}", Index(alarm.Index), ViewFormat.Number(alarm.Mean) })])
    {
        Note = drifts.Count > MostDrifts ? $"and {ViewFormat.Plural(drifts.Count - MostDrifts, "more drift")}" : $"mean of all: {ViewFormat.Number(watch.Monitor.Mean)}",
    };

    private static CurveBlock Chart(StreamWatch watch, StreamDetector leading) => new(
        $"{Name(watch)}: mean, and drifts by {leading.Name}", [new CurveSeries("mean between drifts", Steps(watch, leading)), new CurveSeries("mean", watch.Course.Points)])
    {
        PositionName = "index",
        Marks = [.. Drifts(watch, leading).Select(alarm => new CurveMark(alarm.Index, $"drift at index {Index(alarm.Index)}"))],
    };

    private static List<(double X, double Y)> Steps(StreamWatch watch, StreamDetector leading)
    {
        var steps = new List<(double X, double Y)>();
        var start = watch.First;
        foreach (var alarm in Drifts(watch, leading))
        {
            steps.AddRange([(start, alarm.Mean), (alarm.Index, alarm.Mean)]);
            start = alarm.Index + 1;
        }

        var last = watch.Monitor.MeanSinceDrift(leading);
        if (start < watch.Monitor.Rows) steps.AddRange([(start, last), (watch.Monitor.Rows - 1, last)]);
        return steps;
    }

    private static List<StreamAlarm> Drifts(StreamWatch watch, StreamDetector detector)
        => [.. watch.Alarms.Where(alarm => alarm.Detector == detector.Name && alarm.Signal == StreamSignal.Drift)];

    private static string Name(StreamWatch watch) => watch.Source == "-" ? watch.Column ?? "what is piped in" : watch.Column is null ? watch.Source : $"{watch.Column} in {watch.Source}";

    private static string Index(long index) => index.ToString(CultureInfo.InvariantCulture);
}
