using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

/// <summary>What nobody expects to be logged, and is kept as it is or refused in words.</summary>
public abstract class BadInputTests(PostgresServer? server) : ProjectFixture(server)
{
    [Fact]
    public void Numbers_that_are_none_and_numbers_at_the_edge_are_kept_as_they_are()
    {
        double[] values = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon, -0.0, 0.1 + 0.2];
        long[] steps = [long.MinValue, long.MaxValue, -1, 0, 1, 2, 3, 4];
        using var run = Store.Start("edges");
        foreach (var (value, step) in values.Zip(steps)) run.Log("value", value, step);

        Assert.Equal(values.Zip(steps), Store.History(run.Id, "value").Select(point => (point.Value, point.Step!.Value)));
    }

    [Theory]
    [InlineData("select")]
    [InlineData("order by")]
    [InlineData("'; DROP TABLE run; --")]
    [InlineData("\"quoted\"")]
    [InlineData("100%_")]
    [InlineData("größe")]
    [InlineData("精度")]
    [InlineData("🚀")]
    [InlineData("@value")]
    [InlineData("a\\b")]
    public void Any_line_of_text_is_a_name(string name)
    {
        using (var run = Store.Start(name))
        {
            run.Log(name, 0.5);
            run.Param(name, name);
            run.Tag(name, name);
        }

        var best = Store.Best(name, name);

        Assert.Equal((name, 0.5, name, name), (best.Experiment, best.Metrics[name], best.Params[name], best.Tags[name]));
        Assert.Equal(0.5, Assert.Single(Store.History(best.Id, name)).Value);
    }

    [Fact]
    public void A_parameter_of_a_megabyte_is_kept_whole()
    {
        var huge = new string('x', 1 << 20);
        using var run = Store.Start("huge");
        run.Param("huge", huge);

        Assert.Equal(huge, Store.Get(run.Id).Params["huge"]);
    }

    [Fact]
    public void Half_a_character_stops_nothing()
    {
        using var run = Store.Start("half");
        run.Param("half", "\ud83d");
        run.Tag("half", "a\ud83d");
        run.Log("half\ud83d", 1);
        run.Log("after", 2);

        var record = Store.Get(run.Id);
        Assert.Equal(("\ufffd", "a\ufffd", 2), (record.Params["half"], record.Tags["half"], record.Metrics["after"]));
    }

    [Fact]
    public void A_zero_character_stops_nothing()
    {
        using var run = Store.Start("zero");
        run.Tag("zero", "a\0b");
        run.Log("after", 2);

        Assert.Equal(2, Store.Get(run.Id).Metrics["after"]);
        Assert.StartsWith("a", Store.Get(run.Id).Tags["zero"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_with_another_value_is_refused_by_another_process_too_and_the_error_shows_both()
    {
        using var first = Store.Start("conflict", new RunOptions { Detached = true });
        first.Param("trees", 100);
        first.Detach();
        using var store = OpenStore();
        using var second = store.Resume(first.Id);

        var failure = Assert.Throws<SolventException>(() => second.Param("trees", 200));

        Assert.Equal("param-conflict", failure.Code);
        Assert.Contains("'100'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'200'", failure.Message, StringComparison.Ordinal);
        Assert.Equal("100", Store.Get(first.Id).Params["trees"]);
    }

    [Fact]
    public void A_clock_that_jumps_changes_neither_the_order_of_values_nor_the_duration()
    {
        var clock = new JumpingClock();
        using var store = OpenStore(clock);
        var run = store.Start("clock");
        foreach (var (jump, step) in new[] { TimeSpan.FromHours(-3), TimeSpan.FromDays(40), TimeSpan.FromDays(-400), TimeSpan.Zero }.Select((jump, step) => (jump, step)))
        {
            clock.Jump(jump);
            run.Log("loss", step, step);
        }

        clock.Pass(TimeSpan.FromSeconds(7));
        run.End();

        Assert.Equal([0L, 1, 2, 3], store.History(run.Id, "loss").Select(point => point.Step!.Value));
        Assert.Equal(7.0, store.Get(run.Id).DurationSeconds);
        Assert.Equal(RunStatus.Finished, store.Get(run.Id).Status);
    }

    [Fact]
    public async Task Of_many_threads_that_log_to_one_run_no_value_is_lost()
    {
        const int Threads = 8;
        const int Values = 2_000;
        using var run = Store.Start("threads");
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(
            () =>
            {
                for (var i = 0; i < Values; i++) run.Log("value", thread, i);
            },
            Token)));

        var byThread = Store.History(run.Id, "value").ToLookup(point => (int)point.Value, point => point.Step!.Value);
        Assert.Equal(Threads, byThread.Count);
        Assert.All(byThread, steps => Assert.Equal(Enumerable.Range(0, Values).Select(step => (long)step), steps));
    }

    private sealed class JumpingClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 5, 2, 12, 0, 0, TimeSpan.Zero);
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => _ticks;

        public void Jump(TimeSpan by) => _now += by;

        public void Pass(TimeSpan time)
        {
            _now += time;
            _ticks += time.Ticks;
        }
    }
}
