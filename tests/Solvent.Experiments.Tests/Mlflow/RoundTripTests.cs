using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Solvent.Experiments.Tests.Mlflow;

/// <summary>A run that is pushed and pulled into an empty store is the run that it was, whatever is in it.</summary>
public sealed class RoundTripTests : MlflowFixture
{
    private static readonly Gen<string> Name = Gen.OneOf(
        OneOf(
            "auc", "val/loss", "größe", "精度", "🚀 speed", "SELECT", "a:b", "../up", "/root", "a//b", "a/", ".", "..", "..x", "a/./b", "trees!", "trees?", "mlflow.user", "mlflow.runName",
            "mlflow.source.type", "mlflow.source.name", "solvent.run.id", "solvent.run.notes.0", "solvent.kind", "solvent/run.json", "100%", "a\\b", "'; DROP TABLE run; --", " ", "#"),
        Gen.String[Gen.Char["abcXYZ0189_-. /:é"], 1, 12],
        Gen.Int[240, 270].Select(length => new string('n', length)),
        Gen.Int[240, 270].Select(length => new string('n', length) + "x"));

    private static readonly Gen<string> Text = Gen.OneOf(
        OneOf("", "200", "0.5", "two\nlines", "\"quoted\"", "ünïcödé 🚀", "NOTEBOOK", "\t"),
        Gen.String[Gen.Char["abc é\"\\\n"], 0, 40],
        Gen.Int[5990, 6010].Select(length => new string('p', length)),
        Gen.Int[7990, 8010].Select(length => new string('t', length)),
        Gen.Int[2995, 4005].Select(length => new StringBuilder().Insert(0, "🚀", length).ToString()));

    private static readonly Gen<SeriesPoint> Point = Gen.Select(
        Gen.OneOf(Gen.Const((long?)null), Gen.Long[-2, 5].Select(step => (long?)step), Gen.Long.Select(step => (long?)step)),
        Gen.OneOf(Gen.Double, OneOf(double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, -double.MaxValue, double.Epsilon, 0.0, -0.0, 0.1)),
        Gen.OneOf(Gen.Long[1_717_243_200_000, 1_717_243_200_005], Gen.Long[-5, 5]),
        (step, value, time) => new SeriesPoint(step, value, time));

    private static readonly Gen<RunDataset> Dataset = Gen.Select(OneOf("taxi", "flights"), Gen.Int[1, 3], OneOf('a', 'b'), Gen.Bool)
        .Select((name, version, hash, writes) => new RunDataset(name, $"v{version}", new string(hash, 64), writes ? DatasetAccess.Write : DatasetAccess.Read));

    private static readonly Gen<RunCell> Cell = Gen.Select(Text, Gen.Int[0, 9], Gen.Bool).Select((source, index, isKnown)
        => new RunCell(source, "csharp", isKnown ? index : null, isKnown ? new DateTimeOffset(2024, 6, 1, 12, 0, index, TimeSpan.Zero) : null, isKnown ? TimeSpan.FromMilliseconds(index) : null));

    private static readonly Gen<RunRecord> Record = Gen.Select(
        Gen.Select(Name, Text.Where(text => text.Length > 0), Gen.Enum<RunStatus>(), Gen.Bool),
        Gen.Select(Gen.Dictionary(Name, Text)[0, 6], Gen.Dictionary(Name, Text)[0, 6]),
        Gen.Select(Dataset.Array[0, 4], Cell.Array[0, 3], Gen.Bool),
        (head, values, lists) =>
        {
            var (experiment, text, status, isRich) = head;
            var started = new DateTimeOffset(2024, 6, 1, 12, 0, 0, 123, TimeSpan.Zero);
            return new RunRecord
            {
                Id = "0k3j2hab12",
                Experiment = experiment,
                Status = status,
                StartedAt = started,
                EndedAt = status is RunStatus.Running ? null : started.AddSeconds(5),
                DurationSeconds = isRich ? 4.987 : null,
                Name = isRich ? text : null,
                Author = isRich ? text : null,
                Notebook = isRich ? "notebooks/a.ipynb" : null,
                Commit = isRich ? "12f1473" : null,
                Dirty = isRich ? lists.Item3 : null,
                Error = status is RunStatus.Failed ? text : null,
                Seed = isRich ? -7 : null,
                ParentId = isRich ? "0000000001" : null,
                CpuSeconds = isRich ? 0.1 + 0.2 : null,
                PeakMemoryBytes = isRich ? 1L << 40 : null,
                PricePerHour = isRich ? 1.25 : null,
                Currency = isRich ? "CHF" : null,
                Machine = isRich ? new RunMachine("host", "Linux", 8, ".NET 10") { Cpu = "EPYC", MemoryBytes = 1L << 34, Sdk = "10.0.401" } : new RunMachine("", "", 0, ""),
                Params = values.Item1,
                Tags = values.Item2.Where(tag => !tag.Key.StartsWith("solvent.mlflow.", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal),
                Datasets = [.. lists.Item1.Distinct()],
                Packages = isRich ? [new RunPackage("Microsoft.ML", "5.0.1", "sha=="), new RunPackage("A", "1.0")] : [],
                Cells = lists.Item2,
            };
        });

    private static readonly Gen<TransferredRun> AnyRun = Gen.Select(Record, Gen.Dictionary(Name, Point.Array[1, 8])[0, 4], Gen.Dictionary(Name.Where(name => name.Trim().Length > 0), Text)[0, 3], (record, series, files) => new TransferredRun(record)
    {
        Series = series.ToDictionary(each => each.Key, each => (IReadOnlyList<SeriesPoint>)each.Value, StringComparer.Ordinal),
        Files = [.. files.Select(file => File(file.Key, file.Value))],
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_pushed_and_pulled_run_is_the_same(bool inFiles) => AnyRun.SampleAsync(
        async run =>
        {
            using var test = new Trip();
            test.Use(inFiles);
            Assert.Equal(Canonical(run), Canonical(await test.ThereAndBackAsync(run)));
        },
        iter: 12,
        threads: 1);

    [Fact]
    public async Task A_parameter_of_a_megabyte_comes_back_whole()
    {
        var run = Run();
        run = run with { Record = run.Record with { Params = new Dictionary<string, string> { ["huge"] = new('x', 1 << 20) } } };

        await PushAsync(run);
        await PullAsync();

        Assert.Equal(6000, OnlyRunThere().Params["huge"].Length);
        Assert.Equal(1 << 20, Assert.Single(Shelf.Runs).Value.Record.Params["huge"].Length);
    }

    [Fact]
    public async Task Infinities_and_what_is_not_a_number_come_back_as_they_were()
    {
        await PushAsync(Run("0k3j2hab12", ("v", double.PositiveInfinity), ("v", double.NegativeInfinity), ("v", double.NaN)));
        await PullAsync();

        Assert.Equal([double.MaxValue, -double.MaxValue, double.NaN], OnlyRunThere().Points.Select(point => point.Value));
        Assert.Equal([double.PositiveInfinity, double.NegativeInfinity, double.NaN], Assert.Single(Shelf.Runs).Value.Series["v"].Select(point => point.Value));
    }

    [Fact]
    public async Task Without_artifacts_names_steps_and_infinities_still_come_back()
    {
        Stub.ServesArtifacts = false;
        var run = Run() with
        {
            Series = new Dictionary<string, IReadOnlyList<SeriesPoint>> { ["🚀 speed"] = [new SeriesPoint(Step: null, double.PositiveInfinity, 1_717_243_200_000)] },
        };

        await PushAsync(run);
        await PullAsync();

        Assert.Equal(Canonical(run), Canonical(Assert.Single(Shelf.Runs).Value));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string Canonical(TransferredRun run)
    {
        var text = new StringBuilder();
        var record = run.Record with { Params = Sorted(run.Record.Params), Tags = Sorted(run.Record.Tags), Metrics = new SortedDictionary<string, double>(StringComparer.Ordinal), Artifacts = [] };
        text.AppendLine(JsonSerializer.Serialize(record));
        foreach (var (name, points) in run.Series.OrderBy(series => series.Key, StringComparer.Ordinal))
        {
            text.AppendLine(name);
            foreach (var point in points) text.AppendLine(CultureInfo.InvariantCulture, $"  {point.Step} {point.Value:R} {point.LoggedAt}");
        }

        foreach (var file in run.Files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(file.Open());
            text.AppendLine(CultureInfo.InvariantCulture, $"{file.Name} {file.Kind} {file.Hash} {file.Bytes} {reader.ReadToEnd()}");
        }

        return text.ToString();
    }

    private static SortedDictionary<string, string> Sorted(IReadOnlyDictionary<string, string> pairs) => new(pairs.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    private sealed class Trip : MlflowFixture
    {
        public void Use(bool inFiles) => (Stub.Tracking.KeepsDuplicates, Stub.Tracking.PageSize) = (inFiles, 3);

        public async Task<TransferredRun> ThereAndBackAsync(TransferredRun run)
        {
            Assert.Empty((await PushAsync(run)).Notices);
            Assert.Equal(TransferOutcome.Unchanged, (await PushAsync(run)).Outcome);
            var result = Assert.Single(await PullAsync());
            Assert.Null(result.Problem);
            Assert.Empty(result.Notices);
            return Shelf.Runs[result.Run!];
        }
    }
}
