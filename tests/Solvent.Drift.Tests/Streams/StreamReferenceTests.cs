namespace Solvent.Drift.Tests;

public sealed class StreamReferenceTests(ReferenceCounts counts)
{
    // Variants that the reference names after what is set.
    private static readonly Dictionary<string, (string Name, Dictionary<string, double> Parameters)> Variants = new()
    {
        ["river.ADWIN_delta05"] = ("river.ADWIN", new() { ["delta"] = 0.05 }),
        ["river.PageHinkley_t20_up"] = ("river.PageHinkley", new() { ["threshold"] = 20, ["mode"] = 1 }),
        ["river.EDDM_080_075"] = ("river.EDDM", new() { ["alpha"] = 0.8, ["beta"] = 0.75 }),
        ["river.HDDM_A_two_sided"] = ("river.HDDM_A", new() { ["two_sided"] = 1 }),
    };

    public static TheoryData<string, string> Known
    {
        get
        {
            var known = new TheoryData<string, string>();
            foreach (var stream in StreamSamples.Cases)
            {
                // Frouros refuses a window whose sum is negative.
                foreach (var (detector, expected) in stream.Detectors.Where(pair => pair.Value.Error is null)) known.Add(stream.Name, detector);
            }

            return known;
        }
    }

    [Theory]
    [MemberData(nameof(Known))]
    public void Drifts_warnings_and_delays_are_those_of_the_reference(string stream, string detector)
    {
        var @case = StreamSamples.Case(stream);
        var expected = @case.Detectors[detector];
        var (name, parameters) = Variants.GetValueOrDefault(detector, (detector, []));

        var (drifts, warnings) = StreamSamples.Signals(StreamDetectors.Create(name, parameters), StreamSamples.Values(stream));

        Assert.Equal(expected.Drift, drifts);
        Assert.Equal(expected.WarningStarts, warnings);
        counts.Add("streams.json, indices of drifts", drifts.Length);
        counts.Add("streams.json, indices of warnings", warnings.Length);
        counts.Add("streams.json, detectors on a stream", 1);
        if (expected.Evaluation is not { NDrifts: { } count } evaluation) return;
        var found = StreamEvaluation.Of(drifts, @case.DriftPoints ?? [], evaluation.DeltaMax);
        Assert.Equal(count, found.Drifts);
        Assert.Equal(evaluation.Detected, found.Detected);
        Assert.Equal(evaluation.FalseAlarms, found.FalseAlarms);
        Assert.Equal(evaluation.Delays, found.Delays);
        Assert.Equal(evaluation.MeanDelay, found.MeanDelay);
        counts.Add("streams.json, evaluations", 4 + found.Delays.Count);
    }
}
