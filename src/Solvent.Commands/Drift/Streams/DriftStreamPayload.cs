using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>What <c>drift stream --json</c> prints. Indices are 0-based and count the rows of all calls that share a state.</summary>
internal sealed record DriftStreamPayload(
    string Source, string? Column, long First, long Rows, long Missing, double? Mean, IReadOnlyList<StreamDetectorPayload> Detectors)
{
    public static DriftStreamPayload From(StreamWatch watch) => new(
        watch.Source,
        watch.Column,
        watch.First,
        watch.Monitor.Rows - watch.First,
        watch.Missing,
        watch.Monitor.Count == 0 ? null : watch.Monitor.Mean,
        [.. watch.Monitor.Detectors.Select(detector => new StreamDetectorPayload(
            detector.Name,
            detector.Parameters,
            Indices(watch, detector, StreamSignal.Drift),
            Indices(watch, detector, StreamSignal.Warning),
            detector.Signal))]);

    private static IReadOnlyList<long> Indices(StreamWatch watch, StreamDetector detector, StreamSignal signal)
        => [.. watch.Alarms.Where(alarm => alarm.Detector == detector.Name && alarm.Signal == signal).Select(alarm => alarm.Index)];
}
