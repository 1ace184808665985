using CsCheck;

namespace Solvent.Drift.Tests;

public sealed class StreamDetectorTests
{
    public static TheoryData<string> Names => [.. StreamDetectors.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_detector_that_is_saved_and_loaded_goes_on_with_the_same_signals_wherever_it_is_cut(string name)
    {
        var values = Changing(StreamDetectors.Create(name).Values, 700);
        var whole = Signals(StreamDetectors.Create(name), values);

        for (var cut = 0; cut <= values.Length; cut++)
        {
            var first = StreamDetectors.Create(name);
            for (var i = 0; i < cut; i++) first.Update(values[i]);
            var second = StreamDetectors.Load(first.Save());

            Assert.Equal(first.Count, second.Count);
            Assert.Equal(first.Signal, second.Signal);
            Assert.Equal(whole[cut..Math.Min(values.Length, cut + 120)], Signals(second, values[cut..Math.Min(values.Length, cut + 120)]));
        }
    }

    [Fact]
    public void Any_stream_gives_the_same_signals_when_ADWIN_is_saved_within_it()
        => Gen.Select(Gen.Double[-1e6, 1e6].Array[1, 400], Gen.Int[0, 400], Gen.Double[-1e6, 1e6])
            .Sample((values, at, shift) =>
            {
                var cut = Math.Min(at, values.Length);
                var stream = values.Select((value, index) => index < cut ? value : value + shift).ToArray();
                var detector = new Adwin(delta: 0.5, clock: 3);
                var whole = Signals(detector, stream);

                var first = new Adwin(delta: 0.5, clock: 3);
                var before = Signals(first, stream[..cut]);
                var after = Signals(StreamDetectors.Load(first.Save()), stream[cut..]);

                Assert.Equal(whole, [.. before, .. after]);
            });

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_detector_remembers_does_not_grow_with_the_stream(string name)
    {
        var detector = StreamDetectors.Create(name);
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++) detector.Update(random.Next(2));
        var early = detector.Save().Length;
        for (var i = 0; i < 180_000; i++) detector.Update(random.Next(2));

        // ADWIN remembers four more rows of buckets for ten times the values.
        Assert.True(detector.Save().Length < (1.2 * early) + 1500, $"{early} characters became {detector.Save().Length}");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e308)]
    public void A_value_that_is_no_number_or_too_large_is_refused_and_changes_nothing(double value)
    {
        foreach (var name in StreamDetectors.Names)
        {
            var detector = StreamDetectors.Create(name);
            detector.Update(1);
            var before = detector.Save();

            var error = Assert.Throws<SolventException>(() => detector.Update(value));

            Assert.Equal("value-not-in-range", error.Code);
            Assert.Contains(name, error.Message, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(before, detector.Save());
        }
    }

    [Fact]
    public void A_detector_of_errors_refuses_other_numbers()
    {
        Assert.False(new Eddm().Accepts(0.5));
        Assert.False(new Ddm().Accepts(2));
        Assert.True(new Ddm().Accepts(0.5));
        Assert.True(new Adwin().Accepts(-17));
    }

    [Fact]
    public void The_largest_numbers_keep_ADWIN_awake()
    {
        var values = Enumerable.Range(0, 2000).Select(index => (index % 2 == 0 ? 1e100 : 9e99) * (index < 1000 ? 1 : -1)).ToArray();

        Assert.Contains(StreamSignal.Drift, Signals(new Adwin(), values));
    }

    [Fact]
    public void A_constant_stream_never_drifts()
    {
        // Frouros' STEPD divides by zero and tells of a drift.
        foreach (var name in StreamDetectors.Names.Except(["dummy", "frouros.STEPD"]))
        {
            Assert.DoesNotContain(StreamSignal.Drift, Signals(StreamDetectors.Create(name), new double[5000]));
        }
    }

    [Fact]
    public void A_parameter_out_of_range_is_named_with_its_range()
    {
        var error = Assert.Throws<SolventException>(() => new Adwin(delta: 0));

        Assert.Equal("The parameter delta of river.ADWIN is 0, which is not above 0 and below 1.", error.Message);
    }

    [Fact]
    public void An_unknown_detector_or_parameter_gets_a_suggestion()
    {
        Assert.Contains("adwin", Assert.Throws<SolventException>(() => StreamDetectors.Create("adwim")).Hint, StringComparison.Ordinal);
        var error = Assert.Throws<SolventException>(() => StreamDetectors.Create("adwin", new Dictionary<string, double> { ["dleta"] = 1 }));
        Assert.Contains("delta", error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"detector":"river.ADWIN","parameters":{},"count":1,"signal":"none"}""")]
    [InlineData("""{"detector":"river.ADWIN","parameters":{},"count":1,"signal":"none","state":{"width":"wide"}}""")]
    public void Text_that_is_no_saved_detector_is_refused(string text)
        => Assert.Equal("detector-state-invalid", Assert.Throws<SolventException>(() => StreamDetectors.Load(text)).Code);

    [Fact]
    public void Alarms_are_told_apart_by_the_drifts_that_they_belong_to()
    {
        // 1010 finds the first drift, 1500 belongs to it too, 3500 came too late for the second, 10 before any.
        var evaluation = StreamEvaluation.Of([10, 1010, 1500, 3500], [1000, 2000], 1000);

        Assert.Equal(2, evaluation.Drifts);
        Assert.Equal([10], evaluation.Delays);
        Assert.Equal(1, evaluation.Missed);
        Assert.Equal(2, evaluation.FalseAlarms);
        Assert.Equal(10, evaluation.MeanDelay);
        Assert.Null(StreamEvaluation.Of([], [5], 10).MeanDelay);
    }

    [Fact]
    public void The_default_is_HDDM_A_for_errors_and_ADWIN_for_other_numbers()
    {
        Assert.IsType<HddmA>(StreamDetectors.Create(StreamDetectors.DefaultFor(StreamValues.Bits)));
        Assert.IsType<Adwin>(StreamDetectors.Create(StreamDetectors.DefaultFor(StreamValues.Numbers)));
    }

    /// <summary>Values whose mean changes twice.</summary>
    private static double[] Changing(StreamValues kind, int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            var rate = index < count / 3 || index > 2 * count / 3 ? 0.15 : 0.75;
            return kind == StreamValues.Numbers ? (20 * rate) + random.NextDouble() : random.NextDouble() < rate ? 1 : 0;
        })];
    }

    private static StreamSignal[] Signals(StreamDetector detector, double[] values) => Array.ConvertAll(values, detector.Update);
}
