using Solvent.Datasets;
using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

/// <summary>What a run records, in both databases.</summary>
public abstract class RunTests(PostgresServer? server) : ProjectFixture(server)
{
    [Fact]
    public void A_run_keeps_what_was_logged()
    {
        string id;
        using (var run = Store.Start("flights", new RunOptions { Seed = 7, Parameters = new Dictionary<string, object> { ["trees"] = 200, ["rate"] = 0.5 } }))
        {
            id = run.Id;
            run.Log("auc", 0.91);
            run.Tag("who", "Daisy");
        }

        var record = Store.Get(id);
        Assert.Equal("flights", record.Experiment);
        Assert.Equal(RunStatus.Finished, record.Status);
        Assert.Equal(7, record.Seed);
        Assert.Equal("200", record.Params["trees"]);
        Assert.Equal("0.5", record.Params["rate"]);
        Assert.Equal(0.91, record.Metrics["auc"]);
        Assert.Equal("Daisy", record.Tags["who"]);
        Assert.NotNull(record.EndedAt);
        Assert.True(record.CpuSeconds >= 0);
        Assert.Equal(Environment.ProcessorCount, record.Machine!.Processors);
    }

    [Fact]
    public void A_metric_has_its_last_value_and_a_history_of_steps()
    {
        using var run = Store.Start("flights");
        run.Log("loss", 0.9, step: 1);
        run.Log("loss", 0.4, step: 2);

        Assert.Equal(0.4, Store.Get(run.Id).Metrics["loss"]);
        Assert.Equal([(1L, 0.9), (2L, 0.4)], Store.History(run.Id, "loss").Select(point => (point.Step!.Value, point.Value)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_metric_that_is_no_finite_number_is_kept_as_it_is(double value)
    {
        using var run = Store.Start("flights");

        run.Log("auc", value);

        Assert.Equal(value, Assert.Contains("auc", Store.Get(run.Id).Metrics));
        Assert.Equal(value, Assert.Single(Store.History(run.Id, "auc")).Value);
    }

    [Fact]
    public void A_nested_run_is_a_part_of_another_and_the_current_one_until_it_ends()
    {
        using var outer = Store.Start("flights");
        string id;
        using (var fold = outer.StartNested("fold 1"))
        {
            id = fold.Id;
            Assert.Equal(fold, Run.Current);
        }

        var record = Store.Get(id);
        Assert.Equal(("fold 1", outer.Id, "flights"), (record.Name, record.ParentId, record.Experiment));
        Assert.Equal(outer, Run.Current);
    }

    [Fact]
    public void A_run_keeps_what_it_has_used()
    {
        string id;
        using (var run = Store.Start("flights")) id = run.Id;

        var record = Store.Get(id);
        Assert.True(record.PeakMemoryBytes > 1_000_000);
        Assert.True(record.DurationSeconds >= 0);
        Assert.Null(record.Cost);
    }

    [Fact]
    public void A_run_costs_what_the_settings_say_an_hour_costs()
    {
        File.WriteAllText(Path.Combine(Root, "solvent.json"), """{ "pricePerHour": 3600, "currency": "EUR" }""");
        string id;
        using (var run = Store.Start("flights")) id = run.Id;

        var record = Store.Get(id);
        Assert.Equal(record.DurationSeconds!.Value, record.Cost!.Value, tolerance: 1e-9);
        Assert.Equal("EUR", record.Currency);
    }

    [Fact]
    public void A_deleted_run_is_in_no_list_until_it_is_restored()
    {
        string id;
        using (var run = Store.Start("flights")) id = run.Id;

        Store.Delete(id);
        Assert.Empty(Store.List());
        Assert.NotNull(Store.Get(id).DeletedAt);

        Store.Restore(id);
        Assert.Equal(id, Assert.Single(Store.List()).Id);
    }

    [Fact]
    public void A_run_that_is_open_cannot_be_deleted()
    {
        using var run = Store.Start("flights");

        Assert.Equal("run-open", Assert.Throws<SolventException>(() => Store.Delete(run.Id)).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    [InlineData("a\0b")]
    public void A_name_that_is_no_line_of_text_is_refused(string name)
    {
        using var run = Store.Start("flights");

        Assert.Equal("invalid-name", Assert.Throws<SolventException>(() => run.Log(name, 1)).Code);
        Assert.Equal("invalid-name", Assert.Throws<SolventException>(() => run.Param(name, 1)).Code);
        Assert.Equal("invalid-name", Assert.Throws<SolventException>(() => run.Tag(name, "x")).Code);
    }

    [Fact]
    public void A_metrics_object_is_logged_whole_under_its_property_names()
    {
        using var run = Store.Start("flights");

        run.Log(new SampleMetrics(0.8, 0.25f, 12, [1.0, 2.0], "text"));

        var metrics = Store.Get(run.Id).Metrics;
        Assert.Equal(["AreaUnderRocCurve", "Count", "LogLoss", "PerClass.0", "PerClass.1"], metrics.Keys);
        Assert.Equal(0.8, metrics["AreaUnderRocCurve"]);
        Assert.Equal(0.25, metrics["LogLoss"]);
        Assert.Equal(12, metrics["Count"]);
    }

    [Fact]
    public void An_object_without_a_number_is_refused()
    {
        using var run = Store.Start("flights");

        Assert.Equal("no-metrics", Assert.Throws<SolventException>(() => run.Log("not a metrics object")).Code);
    }

    [Fact]
    public void A_parameter_cannot_get_a_second_value()
    {
        using var run = Store.Start("flights");
        run.Param("trees", 100);
        run.Param("trees", 100);

        var failure = Assert.Throws<SolventException>(() => run.Param("trees", 200));

        Assert.Equal("param-conflict", failure.Code);
        Assert.Contains("'100'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'200'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_run_says_why()
    {
        using var run = Store.Start("flights");

        run.Fail(new InvalidOperationException("no label column"));

        var record = Store.Get(run.Id);
        Assert.Equal(RunStatus.Failed, record.Status);
        Assert.Equal("InvalidOperationException: no label column", record.Error);
    }

    [Fact]
    public void Nothing_can_be_added_to_a_run_that_ended()
    {
        var run = Store.Start("flights");
        run.End();

        Assert.Equal("run-ended", Assert.Throws<SolventException>(() => run.Log("auc", 1)).Code);
        Assert.Equal("run-ended", Assert.Throws<SolventException>(() => Store.Resume(run.Id)).Code);
    }

    [Fact]
    public async Task A_run_records_the_versions_that_are_committed_and_read_while_it_is_open()
    {
        var before = await CommitAsync("id\n1\n", "before");
        DatasetVersion written;
        string id;
        using (var run = Store.Start("flights"))
        {
            id = run.Id;
            written = await CommitAsync("id\n2\n", "made");
            await DatasetRepository.Open(Root).MaterializeAsync("before", Token);
        }

        await DatasetRepository.Open(Root).MaterializeAsync("made", Token);

        Assert.Equivalent(
            new[]
            {
                new RunDataset("before", "v1", before.Hash, DatasetAccess.Read),
                new RunDataset("made", "v1", written.Hash, DatasetAccess.Write),
            },
            Store.Get(id).Datasets,
            strict: true);
        Assert.Equal([id], Store.RunsUsing(written.Hash).Select(run => run.Id));
    }

    [Fact]
    public async Task What_happens_in_another_store_is_not_recorded()
    {
        var elsewhere = Directory.CreateTempSubdirectory("solvent-elsewhere-");
        Directory.CreateDirectory(Path.Combine(elsewhere.FullName, ".git"));
        var path = Path.Combine(elsewhere.FullName, "taxi.csv");
        await File.WriteAllTextAsync(path, "id\n1\n", Token);
        using var run = Store.Start("flights");

        await DatasetRepository.Open(elsewhere.FullName).CommitAsync(path, "taxi", cancellationToken: Token);

        Assert.Empty(Store.Get(run.Id).Datasets);
    }

    [Fact]
    public async Task A_version_can_be_named_as_used()
    {
        var version = await CommitAsync("id\n3\n");
        using var run = Store.Start("flights");

        run.Use("taxi@v1");

        Assert.Contains(new RunDataset("taxi", "v1", version.Hash, DatasetAccess.Read), Store.Get(run.Id).Datasets);
    }

    [Fact]
    public void A_run_started_in_one_process_is_continued_and_ended_by_another()
    {
        string id;
        using (var first = OpenStore())
        {
            var run = first.Start("flights", new RunOptions { Detached = true });
            id = run.Id;
            run.Detach();
        }

        using (var second = OpenStore()) second.Resume(id).Log("auc", 0.9);
        using (var third = OpenStore()) third.Resume(id[..8]).End();

        var record = Store.Get(id);
        Assert.Equal(RunStatus.Finished, record.Status);
        Assert.Equal(0.9, record.Metrics["auc"]);
        Assert.Null(record.CpuSeconds);
        Assert.True(record.DurationSeconds >= 0);
    }

    private sealed record SampleMetrics(double AreaUnderRocCurve, float LogLoss, int Count, double[] PerClass, string Name);
}
