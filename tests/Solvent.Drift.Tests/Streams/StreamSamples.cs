using System.Globalization;
using System.Text.Json;

namespace Solvent.Drift.Tests;

/// <summary>The streams of Samples/streams.json, or of the folder that SOLVENT_REFERENCE_DATA names, and what detectors say of them.</summary>
internal static class StreamSamples
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IReadOnlyList<StreamCase> Cases { get; } = Read<StreamFile>("streams.json").Streams;

    public static T Read<T>(string name) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Reference.Folder, name)), Options)!;

    public static StreamCase Case(string name) => Cases.Single(@case => @case.Name == name);

    /// <summary>The numbers of a stream.</summary>
    public static double[] Values(string name)
        => [.. File.ReadLines(Path.Combine(Reference.Folder, Case(name).File)).Skip(1).Where(line => line.Length > 0).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];

    /// <summary>The indices at which a detector tells of a drift, and those at which it begins to warn.</summary>
    public static (long[] Drifts, long[] Warnings) Signals(StreamDetector detector, IEnumerable<double> values)
    {
        List<long> drifts = [], warnings = [];
        var before = detector.Signal;
        foreach (var value in values)
        {
            var signal = detector.Update(value);
            if (signal == StreamSignal.Drift) drifts.Add(detector.Count - 1);
            if (signal == StreamSignal.Warning && before != StreamSignal.Warning) warnings.Add(detector.Count - 1);
            before = signal;
        }

        return ([.. drifts], [.. warnings]);
    }

    internal sealed record StreamFile(StreamCase[] Streams);

    internal sealed record StreamCase(string Name, string File, long[]? DriftPoints, long DeltaMax, Dictionary<string, StreamExpectation> Detectors);

    internal sealed record StreamExpectation(string? Error, long[]? Drift, long[]? WarningStarts, StreamExpectedEvaluation? Evaluation);

    internal sealed record StreamExpectedEvaluation(int? NDrifts, int Detected, int FalseAlarms, double? MeanDelay, long[]? Delays, long DeltaMax);
}
