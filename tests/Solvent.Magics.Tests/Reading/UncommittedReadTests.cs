using System.Text.Json;
using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Kernel;
using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests.Reading;

public sealed class UncommittedReadTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public UncommittedReadTests() => _notebook.Write("taxi.csv", "id,fare", "1,7.5", "2,9");

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task A_real_load_of_committed_data_by_ml_net_is_recorded_and_nothing_is_said()
    {
        await _notebook.Succeed("#r \"nuget: Microsoft.ML, 5.0.1\"");
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");
        await _notebook.Succeed("#!experiment start fares");

        var output = await _notebook.Succeed(Load);

        Assert.Empty(output.Displays);
        Assert.Equal(["taxi@v1 Read"], Datasets());
    }

    [Fact]
    public async Task A_real_load_of_uncommitted_data_warns_with_the_command_that_commits_it_and_goes_on()
    {
        await _notebook.Succeed("#r \"nuget: Microsoft.ML, 5.0.1\"");
        await _notebook.Succeed("#!experiment start fares");

        var output = await _notebook.Succeed(Load);

        Assert.Contains("Cell 3 reads 'taxi.csv', which is in no dataset version", output.Text, StringComparison.Ordinal);
        Assert.Contains("#!dataset commit taxi.csv --name taxi", output.Text, StringComparison.Ordinal);
        Assert.Empty(Datasets());
    }

    [Fact]
    public async Task Data_is_warned_about_once_and_again_when_it_has_changed()
    {
        await _notebook.Succeed("#!experiment start fares");

        Assert.Single((await _notebook.Succeed("var path = \"taxi.csv\";\nCount(path); Count(path);\nvoid Count(string file) { }")).Displays);
        Assert.Empty((await _notebook.Succeed("Count(path);")).Displays);
        _notebook.Write("taxi.csv", "id,fare", "1,7.5", "2,10", "3,11");
        Assert.Single((await _notebook.Succeed("Count(path);")).Displays);
    }

    [Fact]
    public async Task By_the_policy_refuse_the_cell_does_not_run_and_the_run_stays_open()
    {
        _notebook.Write("solvent.json", "{ \"onUncommittedRead\": \"refuse\" }");
        await _notebook.Succeed("#!experiment start fares");

        var output = new RecordedOutput();
        await _notebook.Session.ExecuteAsync(new CellRequest("var ran = true; Console.WriteLine(Ignore(\"taxi.csv\"));\nint Ignore(string file) => 0;", CellIndex: 6), output, TestContext.Current.CancellationToken);

        Assert.Equal("uncommitted-read", output.CellError?.Code);
        Assert.StartsWith("Cell 7 reads 'taxi.csv', which is in no dataset version, while run ", output.CellError!.Message, StringComparison.Ordinal);
        Assert.StartsWith("Commit it first: #!dataset commit taxi.csv --name taxi.", output.CellError.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain(_notebook.Session.Variables, variable => variable is { Name: "ran", Value: true });
        Assert.NotNull(Run.Current);

        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");
        await _notebook.Succeed("Ignore2(\"taxi.csv\");\nint Ignore2(string file) => 0;");
        Assert.Equal(["taxi@v1 Read", "taxi@v1 Write"], Datasets());
    }

    [Fact]
    public async Task By_the_policy_auto_the_data_is_committed_and_the_run_has_read_it_and_not_made_it()
    {
        _notebook.Write("solvent.json", "{ \"onUncommittedRead\": \"auto\" }");
        _notebook.Write("Late flights (2).csv", "id", "1");
        await _notebook.Succeed("#!experiment start fares");

        var output = await _notebook.Succeed("Ignore(\"Late flights (2).csv\");\nvoid Ignore(string file) { }");

        Assert.Contains("Cell 2 reads 'Late flights (2).csv', which is now Late-flights-2@v1.", output.Text, StringComparison.Ordinal);
        Assert.Equal(["Late-flights-2@v1 Read"], Datasets());
        Assert.Null(DatasetRepository.Open(_notebook.Folder).Resolve("Late-flights-2").Origin);
    }

    [Fact]
    public async Task Tables_that_commands_and_sql_open_are_caught()
    {
        await _notebook.Succeed("#!experiment start fares");

        Assert.Contains("which is in no dataset version", (await _notebook.Succeed("#!expect taxi.csv\nid unique")).Text, StringComparison.Ordinal);
        _notebook.Write("more.csv", "id", "1");
        Assert.Contains("'more.csv', which is in no dataset version", (await _notebook.Succeed("#!sql\nSELECT * FROM 'more.csv'")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("which is in no dataset version", (await _notebook.Succeed("#!sql\nCOPY (SELECT 1) TO 'more.csv'")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_code_starts_knows_what_the_same_cell_reads()
    {
        _notebook.Write("solvent.json", "{ \"onUncommittedRead\": \"refuse\" }");

        var output = await _notebook.Run($"Environment.CurrentDirectory = @\"{_notebook.Folder}\";\nusing var run = Experiment.Start(\"fares\");\nvar text = File.ReadAllText(\"taxi.csv\");\nEnvironment.CurrentDirectory = \"/\";");
        Environment.CurrentDirectory = AppContext.BaseDirectory;

        Assert.Equal("uncommitted-read", output.CellError?.Code);
        Assert.Equal("failed", (await RunsAsync())[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_folder_of_committed_files_is_recorded_and_one_with_another_file_is_told()
    {
        Directory.CreateDirectory(Path.Combine(_notebook.Folder, "images"));
        _notebook.Write("images/a.png", "a");
        await _notebook.Succeed("#!dataset commit images --name images");
        await _notebook.Succeed("#!experiment start fares");

        Assert.Empty((await _notebook.Succeed("LoadImages(\"images\");\nvoid LoadImages(string folder) { }")).Displays);
        Assert.Equal(["images@v1 Read"], Datasets());
        _notebook.Write("images/b.png", "b");
        Assert.Contains("'images', which is in no dataset version", (await _notebook.Succeed("LoadImages(\"images\");")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_files_that_a_pattern_matches_are_data()
    {
        Directory.CreateDirectory(Path.Combine(_notebook.Folder, "data"));
        foreach (var part in new[] { "part-1", "part-2" }) _notebook.Write($"data/{part}.csv", "id", part);
        await _notebook.Succeed("#!dataset commit data/part-1.csv --name first");
        await _notebook.Succeed("#!experiment start fares");

        var output = await _notebook.Succeed("Load(\"data/part-*.csv\", \"*.csv\");\nvoid Load(params string[] paths) { }");

        Assert.Contains("'data/part-2.csv', which is in no dataset version", Assert.Single(output.Displays)[Notebooks.MimeBundle.PlainText], StringComparison.Ordinal);
        Assert.Equal(["first@v1 Read"], Datasets());
    }

    [Fact]
    public async Task Without_an_open_run_nothing_is_looked_at()
    {
        var output = await _notebook.Succeed("Ignore(\"taxi.csv\");\nvoid Ignore(string file) { }");

        Assert.Empty(output.Displays);
        Assert.False(Directory.Exists(Path.Combine(_notebook.Folder, ".solvent")));
    }

    [Theory]
    [InlineData("{ \"onUncommitedRead\": \"warn\" }", "Did you mean 'onUncommittedRead'?")]
    [InlineData("{ \"onUncommittedRead\": \"refuze\" }", "Did you mean 'refuse'?")]
    [InlineData("{ \"onUncommittedRead\": 3 }", "It is one of: warn, auto, refuse.")]
    public async Task Wrong_settings_stop_the_start_of_a_run_and_name_what_was_meant(string settings, string hint)
    {
        _notebook.Write("solvent.json", settings);

        var output = await _notebook.Run("#!experiment start fares");

        Assert.Equal(("settings-invalid", hint), (output.CellError?.Code, output.CellError?.Hint));
        Assert.Null(Run.Current);
    }

    private string Load =>
        $$"""
        using Microsoft.ML;
        using Microsoft.ML.Data;
        Environment.CurrentDirectory = @"{{_notebook.Folder}}";
        class Ride { [LoadColumn(0)] public float Id; [LoadColumn(1)] public float Fare; }
        var data = new MLContext(seed: 1).Data.LoadFromTextFile<Ride>("taxi.csv", hasHeader: true, separatorChar: ',');
        var rows = data.GetColumn<float>("Fare").ToArray().Length;
        Environment.CurrentDirectory = "/";
        """;

    private static string[] Datasets() => [.. Run.Current!.Record.Datasets.Select(dataset => $"{dataset.Reference} {dataset.Mode}")];

    private async Task<List<JsonElement>> RunsAsync()
    {
        using var runs = JsonDocument.Parse((await _notebook.Shell("experiment", "list", "--json")).Json);
        return [.. runs.RootElement.Clone().EnumerateArray()];
    }
}
