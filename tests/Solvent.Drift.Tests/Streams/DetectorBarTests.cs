using System.Text.Json.Serialization;

namespace Solvent.Drift.Tests;

/// <summary>Delays, misses and false alarms over many streams with known drifts, beside those of River in bars_montecarlo.json.</summary>
public sealed class DetectorBarTests(ReferenceCounts counts)
{
    private const int Runs = 200;
    private const int Before = 1000;
    private const int LongestDelay = 1000;
    private const int QuietRuns = 40;
    private const int QuietLength = 10_000;

    // A band of four standard errors: with 55 bars, chance alone leaves one of them in one of 300 seeds.
    private const double Errors = 4;

    private static readonly Bar[] Bars = StreamSamples.Read<BarFile>("bars_montecarlo.json").Rows;

    public static TheoryData<string, double, double> WithDrift
        => new(Bars.Where(bar => bar.P0 is not null).Select(bar => (bar.Detector, bar.P0!.Value, bar.P1!.Value)));

    public static TheoryData<string, double> WithoutDrift => new(Bars.Where(bar => bar.NoDriftP is not null).Select(bar => (bar.Detector, bar.NoDriftP!.Value)));

    [Theory]
    [MemberData(nameof(WithDrift))]
    public void A_detector_finds_a_rise_of_the_error_rate_as_late_and_as_often_as_River(string detector, double before, double after)
    {
        var bar = Bars.Single(row => row.Detector == detector && row.P0 == before && row.P1 == after);
        List<double> delays = [];
        List<double> falseAlarms = [];
        for (var run = 0; run < Runs; run++)
        {
            var bits = Bits(run, before, Before).Concat(Bits(run + 10_000, after, LongestDelay));
            var drifts = StreamSamples.Signals(Create(detector), bits).Drifts;
            falseAlarms.Add(drifts.Count(index => index < Before));
            if (Array.Find(drifts, index => index >= Before) is var first and > 0) delays.Add(first - Before);
        }

        var (missed, expectedMissed) = (Runs - delays.Count, bar.MissedOf200!.Value);
        Near(expectedMissed, missed, Math.Sqrt(2 * Runs * Spread(missed, expectedMissed)), "missed");
        Near(bar.FalseAlarmsPer1000BeforeDrift!.Value, falseAlarms.Average(), Math.Sqrt(2 * (Variance(falseAlarms) + (1.0 / Runs)) / Runs), "false alarms");
        if (delays.Count < 10 || expectedMissed > Runs - 10) return;
        var error = Math.Sqrt(Variance(delays) * ((1.0 / delays.Count) + (1.0 / (Runs - expectedMissed))));
        Near(bar.MeanDelay!.Value, delays.Average(), error, "mean delay");
    }

    [Theory]
    [MemberData(nameof(WithoutDrift))]
    public void A_detector_raises_no_more_false_alarms_than_River(string detector, double rate)
    {
        var bar = Bars.Single(row => row.Detector == detector && row.NoDriftP == rate);
        var alarms = Enumerable.Range(0, QuietRuns)
            .Select(run => (double)StreamSamples.Signals(Create(detector), Bits(run, rate, QuietLength)).Drifts.Length)
            .ToList();

        // The reference is the mean of ten such streams.
        Near(bar.FalseAlarmsPer10000!.Value, alarms.Average(), Math.Sqrt((Variance(alarms) + 0.1) * ((1.0 / QuietRuns) + 0.1)), "false alarms");
    }

    [Fact]
    public void A_detector_of_nothing_finds_drifts_only_by_chance()
    {
        var found = Enumerable.Range(0, Runs).Count(run =>
            StreamSamples.Signals(new DummyDetector(0.001, run), Bits(run, 0.2, LongestDelay)).Drifts.Length > 0);

        // The chance of an alarm within 1000 values is 1 - 0.999^1000.
        Near(Runs * 0.632, found, Math.Sqrt(Runs * 0.632 * 0.368), "found by chance");
    }

    private static StreamDetector Create(string bar) => bar switch
    {
        "PageHinkley(t=50,both)" => new PageHinkley(),
        "PageHinkley(t=20,up)" => new PageHinkley(threshold: 20, mode: PageHinkleyMode.Up),
        _ => StreamDetectors.Create("river." + bar),
    };

    private static IEnumerable<double> Bits(int seed, double rate, int count)
    {
        // Seeds of System.Random that follow each other give streams that resemble each other.
        var random = new DetectorRandom(seed * 0x1234_5678_9ABC);
        for (var i = 0; i < count; i++) yield return random.NextShare() < rate ? 1 : 0;
    }

    private static double Variance(List<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Count - 1);
    }

    /// <summary>The variance of one run in the share that is missed; never 0, because none of 200 may still be one of 1000.</summary>
    private static double Spread(double first, double second)
    {
        var share = (first + second + 1) / ((2 * Runs) + 2);
        return share * (1 - share);
    }

    private void Near(double expected, double actual, double error, string what)
    {
        Assert.True(Math.Abs(actual - expected) <= Errors * error, $"{what}: {expected:0.###} in the reference, {actual:0.###} here, standard error {error:0.###}");
        counts.Add("bars_montecarlo.json, bands", 1);
    }

    private sealed record BarFile(Bar[] Rows);

    private sealed record Bar(
        string Detector, double? P0, double? P1, double? NoDriftP, double? MeanDelay,
        [property: JsonPropertyName("missed_of_200")] int? MissedOf200,
        [property: JsonPropertyName("false_alarms_per_1000_before_drift")] double? FalseAlarmsPer1000BeforeDrift,
        [property: JsonPropertyName("false_alarms_per_10000")] double? FalseAlarmsPer10000);
}
