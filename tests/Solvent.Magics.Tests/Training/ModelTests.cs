using System.Text.Json;
using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests.Training;

/// <summary>A model on its way from a cell that trains it to a cell that loads it by its name.</summary>
public sealed class ModelTests : IAsyncDisposable
{
    private const string Train = """
        #r "nuget: Microsoft.ML, 5.0.1"
        using Microsoft.ML;
        using Microsoft.ML.Data;
        public class Flight { public bool Late { get; set; } public float Distance { get; set; } public float Hour { get; set; } }
        var ml = new MLContext(seed: 3);
        var random = new Random(5);
        var flights = Enumerable.Range(0, 200).Select(_ => new Flight { Distance = random.NextSingle(), Hour = random.NextSingle() }).ToList();
        foreach (var flight in flights) flight.Late = flight.Distance + flight.Hour > 1;
        var data = ml.Data.LoadFromEnumerable(flights);
        #!experiment start flights
        var model = ml.Transforms.Concatenate("Features", "Distance", "Hour").Append(ml.BinaryClassification.Trainers.LbfgsLogisticRegression("Late")).Fit(data);
        Run.Current!.LogModel(model, data);
        #!experiment end
        """;

    private readonly NotebookFixture _notebook = new();
    private readonly string _folderBefore = Environment.CurrentDirectory;

    // The static API works on the project around the current directory, which a kernel starts in.
    public ModelTests() => Environment.CurrentDirectory = _notebook.Folder;

    public ValueTask DisposeAsync()
    {
        Environment.CurrentDirectory = _folderBefore;
        return _notebook.DisposeAsync();
    }

    [Fact]
    public async Task A_model_that_was_registered_is_loaded_by_its_alias_and_predicts_the_same()
    {
        await _notebook.Succeed(Train);
        await _notebook.Succeed($"#!model register {await RunId()} --name late-flight --alias champion");

        var same = await _notebook.Succeed("""
            var champion = Models.Load(ml, "late-flight@champion");
            float[] Scores(ITransformer transformer) => transformer.Transform(data).GetColumn<float>("Probability").ToArray();
            Scores(model).SequenceEqual(Scores(champion))
            """);

        Assert.Equal("true", same.Text);
    }

    [Fact]
    public async Task What_is_registered_is_shown_in_the_cell_and_as_JSON()
    {
        await _notebook.Succeed(Train);
        var run = await RunId();
        await _notebook.Succeed($"#!model register {run} --name late-flight");
        await _notebook.Succeed("#!model alias late-flight@v1 champion");

        var list = await _notebook.Shell("model", "list", "--json");
        var show = await _notebook.Succeed("#!model show late-flight@champion");
        var lineage = await _notebook.Succeed("#!model lineage late-flight@champion");

        using var models = JsonDocument.Parse(list.Json);
        var version = Assert.Single(models.RootElement.EnumerateArray());
        Assert.Equal(("late-flight", "v1", run, "champion"), (version.GetProperty("model").GetString(), version.GetProperty("version").GetString(), version.GetProperty("run").GetString(), version.GetProperty("aliases")[0].GetString()));
        Assert.Contains("Distance", show.Text, StringComparison.Ordinal);
        Assert.Contains($"model late-flight@v1 made from\n└─ by run {run} (flights)", lineage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_of_a_run_are_listed_and_saved()
    {
        await _notebook.Succeed(Train);
        var run = await RunId();

        var list = await _notebook.Succeed($"#!experiment artifacts {run} --name model.zip --save out");

        Assert.Contains("model.zip", list.Text, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(_notebook.Folder, "out", "model.zip")).Length > 0);
        Assert.False(File.Exists(Path.Combine(_notebook.Folder, "out", "model.schema.json")));
    }

    [Fact]
    public async Task A_name_that_no_model_has_is_told_with_what_there_is()
    {
        await _notebook.Succeed(Train);
        await _notebook.Succeed($"#!model register {await RunId()} --name late-flight");

        var output = await _notebook.Run("var champion = Models.Load(ml, \"late-fligth@champion\");");

        Assert.Equal(("model-not-found", "Did you mean 'late-flight'?"), (output.CellError!.Code, output.CellError.Hint));
    }

    private async Task<string> RunId()
    {
        using var runs = JsonDocument.Parse((await _notebook.Shell("experiment", "list", "--json")).Json);
        return Assert.Single(runs.RootElement.EnumerateArray()).GetProperty("id").GetString()!;
    }
}
