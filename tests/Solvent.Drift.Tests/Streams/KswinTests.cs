namespace Solvent.Drift.Tests;

public sealed class KswinTests(ReferenceCounts counts)
{
    private sealed record KswinFile(KswinRow[] Rows);

    private sealed record KswinRow(string Stream, long Drift, int Seeds, long?[] FirstDetectionDelay, int[] FalseAlarmsBefore);

    public static TheoryData<string> Streams => [.. StreamSamples.Read<KswinFile>("streams_kswin.json").Rows.Select(row => row.Stream)];

    [Theory]
    [MemberData(nameof(Streams))]
    public void Delays_over_seeds_are_in_the_band_of_River(string stream)
    {
        var expected = StreamSamples.Read<KswinFile>("streams_kswin.json").Rows.Single(row => row.Stream == stream);
        var values = StreamSamples.Values(stream);
        var alarms = Enumerable.Range(1, expected.Seeds)
            .Select(seed => StreamSamples.Signals(new Kswin(1e-4, 200, 60, seed), values).Drifts)
            .ToList();

        Assert.Equal(expected.FalseAlarmsBefore.Max(), alarms.Max(drifts => drifts.Count(index => index < expected.Drift)));
        var delays = alarms.SelectMany(drifts => drifts.Where(index => index >= expected.Drift).Take(1)).Select(index => index - expected.Drift).ToList();
        var found = expected.FirstDetectionDelay.Where(delay => delay is not null).Select(delay => delay!.Value).ToList();
        // Both are counts of 12 seeds: four standard errors of their difference are at most 10, and far less where one is 0 or 12.
        var share = (found.Count + delays.Count + 1.0) / ((2 * expected.Seeds) + 2);
        Assert.True(Math.Abs(found.Count - delays.Count) <= 4 * Math.Sqrt(2 * expected.Seeds * share * (1 - share)), $"{delays.Count} of {expected.Seeds} found, {found.Count} by River");
        counts.Add("streams_kswin.json, bands", 2);
        if (found.Count == 0) return;
        counts.Add("streams_kswin.json, bands", 1);
        Assert.InRange(delays.Order().ElementAt(delays.Count / 2), found.Min(), found.Max());
    }

    [Fact]
    public void A_change_of_the_spread_alone_is_found()
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, 1200).Select(index => (index < 600 ? 1 : 6) * (random.NextDouble() - 0.5)).ToArray();

        var drifts = StreamSamples.Signals(new Kswin(), values).Drifts;

        Assert.Contains(drifts, index => index is >= 600 and < 700);
        Assert.Empty(StreamSamples.Signals(new Adwin(), values).Drifts);
    }
}
