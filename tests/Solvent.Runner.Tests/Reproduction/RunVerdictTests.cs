using Solvent.Experiments;

namespace Solvent.Runner.Tests.Reproduction;

public sealed class RunVerdictTests
{
    private static readonly RunRecord Run = new()
    {
        Id = "6fvw8q1m5k",
        Experiment = "flights",
        Status = RunStatus.Finished,
        StartedAt = DateTimeOffset.UnixEpoch,
        Seed = 7,
        Params = new Dictionary<string, string> { ["trees"] = "100" },
        Metrics = new Dictionary<string, double> { ["auc"] = 0.75, ["nan"] = double.NaN },
        Datasets = [new RunDataset("flights", "v1", new string('a', 64), DatasetAccess.Read)],
        Packages = [new RunPackage("Microsoft.ML", "5.0.1", "hash-of-ml-5-0-1")],
        Cells = [new RunCell("1"), new RunCell("2")],
        Machine = new RunMachine("host", "Linux", 2, ".NET 10.0.12"),
    };

    [Fact]
    public void A_run_is_the_same_as_itself()
    {
        Assert.All(Parts(Run), part => Assert.Equal(PartVerdict.Same, part.Verdict));
        Assert.All(RunVerdicts.Metrics(Run, Run, MetricTolerance.None), metric => Assert.Equal(PartVerdict.Same, metric.Verdict));
    }

    [Fact]
    public void A_changed_dataset_is_named_with_both_hashes()
    {
        var part = RunVerdicts.Data(Run, Run with { Datasets = [Run.Datasets[0] with { Hash = new string('b', 64) }] }, []);

        Assert.Equal(PartVerdict.Differs, part.Verdict);
        Assert.Equal("flights@v1 read: aaaaaaaaaaaa before, bbbbbbbbbbbb now", Assert.Single(part.Details));
    }

    [Fact]
    public void Data_that_is_read_now_and_was_not_before_is_a_difference()
        => Assert.Equal(PartVerdict.Differs, RunVerdicts.Data(Run with { Datasets = [] }, Run, []).Verdict);

    [Theory]
    [InlineData("5.0.2", "hash-of-ml-5-0-1", "Microsoft.ML 5.0.1 before, 5.0.2 now")]
    [InlineData("5.0.1", "another-hash-altogether", "Microsoft.ML 5.0.1 has other bytes: SHA-512 hash-of-ml-5… before, another-hash… now")]
    public void A_package_that_is_another_is_named(string version, string hash, string detail)
        => Assert.Equal([detail], RunVerdicts.Packages(Run, Run with { Packages = [new RunPackage("Microsoft.ML", version, hash)] }).Details);

    [Fact]
    public void Cells_that_were_not_reached_are_counted()
        => Assert.Equal(["1 of 2 cells ran before the run ended"], RunVerdicts.Code(Run, Run with { Cells = [Run.Cells[0]] }).Details);

    [Fact]
    public void Another_seed_and_other_parameters_are_named()
    {
        Assert.Equal(["7 before, 8 now"], RunVerdicts.Seed(Run, Run with { Seed = 8 }).Details);
        Assert.Equal(["trees: 100 before, 200 now"], RunVerdicts.Parameters(Run, Run with { Params = new Dictionary<string, string> { ["trees"] = "200" } }).Details);
    }

    [Fact]
    public void A_parameter_that_only_one_has_recorded_is_told_and_does_not_count()
    {
        var part = RunVerdicts.Parameters(Run, Run with { Params = new Dictionary<string, string>() });

        Assert.Equal((PartVerdict.Differs, false, "trees: 100 before, none now"), (part.Verdict, part.Counts, Assert.Single(part.Details)));
        Assert.True(RunVerdicts.Parameters(Run, Run with { Params = new Dictionary<string, string> { ["trees"] = "200" } }).Counts);
    }

    [Fact]
    public void Another_machine_is_told_and_does_not_count()
    {
        var part = RunVerdicts.Environment(Run, Run with { Machine = Run.Machine! with { Processors = 8 } });

        Assert.Equal((PartVerdict.Differs, false), (part.Verdict, part.Counts));
    }

    [Theory]
    [InlineData(0.75, PartVerdict.Same)]
    [InlineData(0.7505, PartVerdict.Same)]
    [InlineData(0.752, PartVerdict.Differs)]
    [InlineData(double.NaN, PartVerdict.Differs)]
    public void A_metric_is_the_same_within_its_tolerance(double value, PartVerdict verdict)
    {
        var metrics = RunVerdicts.Metrics(Run, Run with { Metrics = new Dictionary<string, double> { ["auc"] = value } }, MetricTolerance.Parse(["1e-9", "auc=0.001"]));

        Assert.Equal([verdict, PartVerdict.Missing], metrics.Select(metric => metric.Verdict));
    }

    [Fact]
    public void How_long_something_took_is_told_and_does_not_count_unless_a_tolerance_is_named_for_it()
    {
        var (run, again) = (Took(1), Took(2));

        Assert.Equal((PartVerdict.Differs, false), (Metric("1e-9").Verdict, Metric("1e-9").Counts));
        Assert.True(Metric("TrainingSeconds=0.5").Counts);

        ReproducedMetric Metric(string tolerance) => Assert.Single(RunVerdicts.Metrics(run, again, MetricTolerance.Parse([tolerance])));

        static RunRecord Took(double seconds) => Run with { Metrics = new Dictionary<string, double> { ["TrainingSeconds"] = seconds } };
    }

    [Theory]
    [InlineData("auc=")]
    [InlineData("-1")]
    [InlineData("small")]
    public void A_tolerance_that_is_no_number_is_refused(string word) => Assert.Equal("tolerance-invalid", Assert.Throws<SolventException>(() => MetricTolerance.Parse([word])).Code);

    [Fact]
    public void Cells_name_files_in_texts_and_directives()
        => Assert.Equal(
            ["data/flights.csv", "helpers.dib", "lib/Lib.csproj", "more.csx"],
            NamedFiles.In([new RunCell("#!import helpers.dib\n#load \"more.csx\"\nvar t = Table.Open(\"data/flights.csv\");"), new RunCell("#r \"project: lib/Lib.csproj\"")])
                .Where(name => !name.Contains(':')));

    private static IEnumerable<ReproducedPart> Parts(RunRecord again) =>
    [
        RunVerdicts.Code(Run, again), RunVerdicts.Data(Run, again, []), RunVerdicts.Packages(Run, again), RunVerdicts.Parameters(Run, again), RunVerdicts.Seed(Run, again),
        RunVerdicts.Environment(Run, again),
    ];
}
