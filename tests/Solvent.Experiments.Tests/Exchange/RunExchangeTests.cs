using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;

namespace Solvent.Experiments.Tests.Exchange;

public sealed class RunExchangeTests : ProjectFixture
{
    private static readonly JsonSerializerOptions NamedNumbers = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private static readonly Gen<string> Word = Gen.OneOf(Gen.String[Gen.Char[' ', '\u04ff'], 1, 12], Gen.OneOf("auc", "it's", "a\nb", "数", "😀", "\"", "select"));

    private static readonly Gen<double> Number = Gen.OneOf(Gen.Double, Gen.OneOf(double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.1, -0.0));

    private static readonly Gen<ArchivedRun> AnyRun = Gen.Select(
        Gen.Dictionary(Word, Word)[0, 4],
        Gen.Dictionary(Word, Word)[0, 3],
        Gen.Dictionary(Word, Gen.Select(Gen.Long[0, 1000].Nullable(), Number, (step, value) => new MetricPoint(step, value, DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123))).List[1, 6])[0, 4],
        Word.List[0, 4],
        Gen.Int.Nullable(),
        (parameters, tags, history, cells, seed) => new ArchivedRun(
            new RunRecord
            {
                Id = "placeholder",
                Experiment = "flights",
                Status = RunStatus.Failed,
                StartedAt = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000),
                EndedAt = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_009_000),
                DurationSeconds = 9,
                Error = "no label",
                Seed = seed,
                Params = parameters,
                Tags = tags,
                Metrics = history.ToDictionary(series => series.Key, series => series.Value[^1].Value, StringComparer.Ordinal),
                Cells = [.. cells.Select((source, index) => new RunCell(source, "csharp", index, DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_001_000), TimeSpan.FromMilliseconds(15)))],
                Datasets = [new RunDataset("taxi", "v1", new string('a', 64), DatasetAccess.Read), new RunDataset("clean", "v2", new string('b', 64), DatasetAccess.Write)],
                Packages = [new RunPackage("Microsoft.ML", "5.0.1", "c2hh"), new RunPackage("Other", "1.0.0")],
                Author = "Daisy",
                Commit = new string('c', 40),
                Dirty = true,
                PricePerHour = 1.5,
                Currency = "EUR",
                Machine = new RunMachine("host", "Linux", 8, ".NET 10") { Sdk = "10.0.401", Cpu = "EPYC", MemoryBytes = 1L << 34 },
            },
            history.ToDictionary(series => series.Key, series => (IReadOnlyList<MetricPoint>)series.Value, StringComparer.Ordinal)));

    [Theory]
    [InlineData("runs.zip")]
    [InlineData("runs.jsonl")]
    public async Task A_run_is_the_same_in_the_store_that_took_it_in(string name)
    {
        var number = 0;
        var runs = new List<ArchivedRun>();
        AnyRun.Sample(
            run =>
            {
                var numbered = run with { Run = run.Run with { Id = $"run{number++:D7}" } };
                new RunInsertion(Store.Database).Insert(numbered.Run, numbered.History);
                runs.Add(numbered);
            },
            iter: 25,
            threads: 1);

        await Store.ExportAsync(runs.Select(run => run.Run.Id), Path.Combine(Root, name), Token);
        using var other = new Elsewhere();
        var result = other.Store.Import(Path.Combine(Root, name), Token);

        Assert.Equal(runs.Select(run => run.Run.Id).Order(StringComparer.Ordinal), result.Imported.Order(StringComparer.Ordinal));
        foreach (var run in runs.Select(run => run.Run.Id))
        {
            Assert.Equal(Json(Store.Get(run)), Json(other.Store.Get(run)));
            Assert.All(Store.Get(run).Metrics.Keys, metric => Assert.Equal(Store.History(run, metric), other.Store.History(run, metric)));
        }
    }

    [Theory]
    [InlineData("runs.zip")]
    [InlineData("runs.jsonl")]
    public async Task Nested_runs_and_artifacts_come_along_and_a_second_import_changes_nothing(string name)
    {
        var file = Path.Combine(Root, name);
        var (parent, child) = await ExportSampleAsync(file);
        using var other = new Elsewhere();

        Assert.Equal([parent, child], other.Store.Import(file, Token).Imported);
        var again = other.Store.Import(file, Token);

        Assert.Empty(again.Imported);
        Assert.Equal([parent, child], again.Present);
        Assert.Equal(parent, other.Store.Get(child).ParentId);
        var record = other.Store.Get(child);
        other.Store.SaveArtifact(record, Assert.Single(record.Artifacts), Path.Combine(Root, "back.txt"));
        Assert.Equal("notes", await File.ReadAllTextAsync(Path.Combine(Root, "back.txt"), Token));
    }

    [Fact]
    public async Task The_same_runs_make_the_same_file()
    {
        var (first, second) = (Path.Combine(Root, "a.zip"), Path.Combine(Root, "b.zip"));
        var (parent, _) = await ExportSampleAsync(first);

        await Store.ExportAsync([parent], second, Token);

        Assert.Equal(await File.ReadAllBytesAsync(first, Token), await File.ReadAllBytesAsync(second, Token));
    }

    [Fact]
    public async Task A_changed_entry_of_a_zip_is_named_and_nothing_is_imported()
    {
        var file = Path.Combine(Root, "runs.zip");
        var (_, child) = await ExportSampleAsync(file);
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry($"runs/{child}.json")!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = await reader.ReadToEndAsync(Token);
            entry.Delete();
            await using var writer = new StreamWriter(zip.CreateEntry($"runs/{child}.json").Open());
            await writer.WriteAsync(text.Replace("0.5", "0.9", StringComparison.Ordinal));
        }

        using var other = new Elsewhere();
        var failure = Assert.Throws<SolventException>(() => other.Store.Import(file, Token));

        Assert.Equal("archive-invalid", failure.Code);
        Assert.Contains($"'runs/{child}.json' is damaged", failure.Message, StringComparison.Ordinal);
        Assert.Empty(other.Store.List());
    }

    [Fact]
    public async Task A_changed_line_is_named_and_nothing_is_imported()
    {
        var file = Path.Combine(Root, "runs.jsonl");
        await ExportSampleAsync(file);
        var lines = await File.ReadAllLinesAsync(file, Token);
        lines[3] = lines[3].Replace("0.5", "0.9", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(file, lines, Token);

        using var other = new Elsewhere();

        Assert.Contains("line 4 is damaged", Assert.Throws<SolventException>(() => other.Store.Import(file, Token)).Message, StringComparison.Ordinal);
        Assert.Empty(other.Store.List());
    }

    [Theory]
    [InlineData("runs.zip")]
    [InlineData("runs.jsonl")]
    public async Task A_file_that_was_cut_off_or_changed_anywhere_is_refused_whole(string name)
    {
        var file = Path.Combine(Root, name);
        await ExportSampleAsync(file);
        var content = await File.ReadAllBytesAsync(file, Token);
        using var other = new Elsewhere();

        Gen.Select(Gen.Int[0, content.Length - 1], Gen.Bool).Sample(
            (place, isCut) =>
            {
                var damaged = isCut ? content[..place] : content.ToArray();
                if (!isCut) damaged[place] ^= 0x15;
                File.WriteAllBytes(file, damaged);
                try
                {
                    other.Store.Import(file, Token);
                    // A flipped bit in what a zip says of dates and the like harms nothing.
                    Assert.False(isCut);
                }
                catch (SolventException failure)
                {
                    Assert.Contains(failure.Code, (string[])["archive-invalid", "archive-too-new"]);
                }

                Assert.All(other.Store.List(), run => Assert.Equal(Json(Store.Get(run.Id)), Json(other.Store.Get(run.Id))));
            },
            iter: 150,
            threads: 1);
    }

    [Fact]
    public async Task A_newer_version_of_the_format_is_refused()
    {
        var file = Path.Combine(Root, "runs.jsonl");
        await File.WriteAllTextAsync(file, """{"type":"head","format":"solvent-runs","version":99}""" + "\n", Token);

        var failure = Assert.Throws<SolventException>(() => Store.Import(file, Token));

        Assert.Equal("archive-too-new", failure.Code);
        Assert.Contains("version 99", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_version_1_is_read_as_it_was_written_then()
    {
        const string Run = """{"run":{"id":"0k3j2h1a2b","experiment":"flights","status":"finished","startedAt":"2026-05-01T10:00:00+00:00","endedAt":"2026-05-01T10:01:00+00:00","params":{"trees":"100"},"metrics":{"auc":"NaN"},"tags":{},"datasets":[{"name":"taxi","version":"v1","hash":"aa","mode":"read"}],"packages":[],"artifacts":[],"cells":[{"source":"var a = 1;","language":"csharp","index":0,"duration":"00:00:00.0150000"}],"durationSeconds":60},"history":{"auc":[{"step":1,"value":0.5,"loggedAt":"2026-05-01T10:00:30+00:00"},{"value":"NaN","loggedAt":"2026-05-01T10:00:40+00:00"}]}}""";
        var head = """{"type":"head","format":"solvent-runs","version":1}""" + "\n";
        var line = $$"""{"type":"run","hash":"{{RunArchiveFormat.HashOf(Encoding.UTF8.GetBytes(Run))}}","run":{{Run}}}""" + "\n";
        var end = $$"""{"type":"end","hash":"{{RunArchiveFormat.HashOf(Encoding.UTF8.GetBytes(head + line))}}"}""" + "\n";
        var file = Path.Combine(Root, "runs.jsonl");
        await File.WriteAllTextAsync(file, head + line + end, Token);

        Assert.Equal(["0k3j2h1a2b"], Store.Import(file, Token).Imported);

        var run = Store.Get("0k3j2h1a2b");
        Assert.Equal((RunStatus.Finished, "100", 60.0), (run.Status, run.Params["trees"], run.DurationSeconds));
        Assert.Equal(new RunCell("var a = 1;", "csharp", 0, null, TimeSpan.FromMilliseconds(15)), run.Cells[0]);
        Assert.Equal([0.5, double.NaN], Store.History(run.Id, "auc").Select(point => point.Value));
    }

    [Fact]
    public async Task A_run_that_is_still_running_is_not_exported()
    {
        using var run = Store.Start("flights");

        Assert.Equal("run-open", (await Assert.ThrowsAsync<SolventException>(() => Store.ExportAsync([run.Id], Path.Combine(Root, "x.zip"), Token))).Code);
        Assert.Equal("invalid-value", (await Assert.ThrowsAsync<SolventException>(() => Store.ExportAsync([run.Id], Path.Combine(Root, "x.txt"), Token))).Code);
    }

    private async Task<(string Parent, string Child)> ExportSampleAsync(string file)
    {
        await File.WriteAllTextAsync(Path.Combine(Root, "notes.txt"), "notes", Token);
        string parent, child;
        using (var run = Store.Start("sweep"))
        {
            parent = run.Id;
            using var nested = Store.Start("sweep", new RunOptions { Parent = run.Id });
            child = nested.Id;
            nested.Log("auc", 0.5);
            nested.LogArtifact(Path.Combine(Root, "notes.txt"));
        }

        await Store.ExportAsync([parent], file, Token);
        return (parent, child);
    }

    private static string Json(RunRecord run) => JsonSerializer.Serialize(run, NamedNumbers);

    private sealed class Elsewhere : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-elsewhere-");

        public Elsewhere()
        {
            Directory.CreateDirectory(Path.Combine(_folder.FullName, ".git"));
            Store = ExperimentStore.Open(_folder.FullName);
        }

        public ExperimentStore Store { get; }

        public void Dispose()
        {
            Store.Dispose();
            foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
            _folder.Delete(recursive: true);
        }
    }
}
