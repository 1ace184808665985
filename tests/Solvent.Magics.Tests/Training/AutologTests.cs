using Solvent.Experiments;
using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests.Training;

/// <summary>Real trainings of ML.NET in the cells of a notebook, from the configured package source.</summary>
public sealed class AutologTests : IAsyncDisposable
{
    private const string Data = """
        #r "nuget: Microsoft.ML, 5.0.1"
        #r "nuget: Microsoft.ML.FastTree, 5.0.1"
        #r "nuget: Microsoft.ML.LightGbm, 5.0.1"
        using Microsoft.ML;
        using Microsoft.ML.Data;
        public class Flight { public bool Late { get; set; } public float Distance { get; set; } public float Hour { get; set; } }
        var ml = new MLContext(seed: 3);
        var random = new Random(5);
        var flights = Enumerable.Range(0, 400).Select(_ => new Flight { Distance = random.NextSingle(), Hour = random.NextSingle() }).ToList();
        foreach (var flight in flights) flight.Late = flight.Distance + flight.Hour + random.NextSingle() / 4 > 1.1;
        var data = ml.Data.LoadFromEnumerable(flights);
        var split = ml.Data.TrainTestSplit(data, testFraction: 0.25);
        IEstimator<ITransformer> Pipeline(int trees) => ml.Transforms.Concatenate("Features", "Distance", "Hour")
            .Append(ml.BinaryClassification.Trainers.FastTree(labelColumnName: "Late", numberOfTrees: trees, numberOfLeaves: 4));
        """;

    private readonly NotebookFixture _notebook = new();

    private readonly string _folderBefore = Environment.CurrentDirectory;

    // The static API works on the project around the current directory, which a kernel starts in.
    public AutologTests() => Environment.CurrentDirectory = _notebook.Folder;

    public ValueTask DisposeAsync()
    {
        Environment.CurrentDirectory = _folderBefore;
        return _notebook.DisposeAsync();
    }

    [Fact]
    public async Task What_a_cell_trains_and_evaluates_is_recorded_without_a_line_of_code()
    {
        await _notebook.Succeed(Data);
        await _notebook.Succeed("#!experiment start flights\nvar train = split.TrainSet;\nvar model = Pipeline(7).Fit(train);");
        await _notebook.Succeed("var metrics = ml.BinaryClassification.Evaluate(model.Transform(split.TestSet), \"Late\");");
        var auc = (await _notebook.Succeed("metrics.AreaUnderRocCurve.ToString(\"R\")")).Text;

        var run = End();

        Assert.Equal("FastTreeBinaryTrainer", run.Params["Trainer"]);
        Assert.Equal(("7", "4", "Late"), (run.Params["FastTree.NumberOfTrees"], run.Params["FastTree.NumberOfLeaves"], run.Params["FastTree.LabelColumnName"]));
        Assert.Equal("ColumnConcatenating > FastTreeBinaryTrainer", run.Params["Pipeline"]);
        Assert.Equal(
            ["FeatureColumnName", "LabelColumnName", "LearningRate", "MinimumExampleCountPerLeaf", "NumberOfLeaves", "NumberOfTrees"],
            run.Params.Keys.Where(name => name.StartsWith("FastTree.", StringComparison.Ordinal)).Select(name => name["FastTree.".Length..]));
        Assert.Equal(auc, run.Metrics["AreaUnderRocCurve"].ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(run.Metrics["FastTree.TrainingSeconds"] > 0);
        Assert.Equal(["ConfusionMatrix.txt", "training-data.json"], run.Artifacts.Where(artifact => artifact.Kind != "diff").Select(artifact => artifact.Name));
        Assert.Equal((3, "MLContext 3, Random 5"), (run.Seed, run.Tags["seeds"]));
    }

    [Fact]
    public async Task Options_of_LightGbm_are_recorded_under_its_name()
    {
        await _notebook.Succeed(Data);
        await _notebook.Succeed("""
            #!experiment start flights
            using Microsoft.ML.Trainers.LightGbm;
            var options = new LightGbmBinaryTrainer.Options { LabelColumnName = "Late", NumberOfLeaves = 5, NumberOfIterations = 6, Booster = new GradientBooster.Options { MaximumTreeDepth = 3 } };
            var model = ml.Transforms.Concatenate("Features", "Distance", "Hour")
                .Append(ml.BinaryClassification.Trainers.LightGbm(options))
                .Fit(data);
            """);

        var run = End();

        Assert.Equal(("LightGbmBinaryTrainer", "5", "6"), (run.Params["Trainer"], run.Params["LightGbm.NumberOfLeaves"], run.Params["LightGbm.NumberOfIterations"]));
        Assert.Equal("3", run.Params["LightGbm.Booster.MaximumTreeDepth"]);
    }

    [Fact]
    public async Task Evaluations_with_other_names_keep_apart_and_a_repeated_one_goes_on()
    {
        await _notebook.Succeed(Data);
        await _notebook.Succeed("#!experiment start flights\nvar model = Pipeline(3).Fit(split.TrainSet);");
        await _notebook.Succeed("var metrics = ml.BinaryClassification.Evaluate(model.Transform(split.TestSet), \"Late\");");
        await _notebook.Succeed("var trainMetrics = ml.BinaryClassification.Evaluate(model.Transform(split.TrainSet), \"Late\");");
        await _notebook.Succeed("metrics = ml.BinaryClassification.Evaluate(Pipeline(9).Fit(split.TrainSet).Transform(split.TestSet), \"Late\");");

        var run = End();

        Assert.Contains("trainMetrics.Accuracy", run.Metrics);
        Assert.Equal(2, History(run, "Accuracy").Count);
        Assert.Equal(("3", "9"), (run.Params["FastTree.NumberOfTrees"], run.Params["FastTree.2.NumberOfTrees"]));
        Assert.DoesNotContain("FastTree.2.NumberOfLeaves", run.Params);
    }

    [Fact]
    public async Task A_cross_validation_is_recorded_with_its_trainer()
    {
        await _notebook.Succeed(Data);
        await _notebook.Succeed("#!experiment start flights\nvar folds = ml.BinaryClassification.CrossValidate(data, Pipeline(2), numberOfFolds: 3, labelColumnName: \"Late\");");

        var run = End();

        Assert.Equal("2", run.Params["FastTree.NumberOfTrees"]);
        Assert.True(run.Metrics["Accuracy.StandardDeviation"] >= 0);
        Assert.Equal([0L, 1, 2], History(run, "Accuracy.Fold").Select(point => point.Step!.Value));
    }

    [Fact]
    public async Task What_the_author_logs_himself_is_his()
    {
        await _notebook.Succeed(Data);
        await _notebook.Succeed("""
            #!experiment start flights --param FastTree.NumberOfTrees=many
            Run.Current!.Log("Accuracy", 2);
            var metrics = ml.BinaryClassification.Evaluate(Pipeline(3).Fit(data).Transform(data), "Late");
            Run.Current.Log(metrics);
            """);

        var run = End();

        Assert.Equal("many", run.Params["FastTree.NumberOfTrees"]);
        Assert.Equal(2, Assert.Single(History(run, "Accuracy")).Value);
        Assert.Single(History(run, "F1Score"));
    }

    [Theory]
    [InlineData("#!experiment start flights --no-autolog", "{}")]
    [InlineData("var run = Experiment.Start(\"flights\", new RunOptions { Autolog = false });", "{}")]
    [InlineData("#!experiment start flights", "{ \"autolog\": false }")]
    public async Task It_can_be_turned_off(string start, string settings)
    {
        _notebook.Write("solvent.json", settings);
        await _notebook.Succeed(Data);
        await _notebook.Succeed($"{start}\nvar metrics = ml.BinaryClassification.Evaluate(Pipeline(2).Fit(data).Transform(data), \"Late\");");

        var run = End();

        Assert.Empty(run.Params);
        Assert.Empty(run.Metrics);
    }

    [Fact]
    public async Task A_cell_does_not_fail_when_something_cannot_be_recorded()
    {
        await _notebook.Succeed(Data);
        await _notebook.Succeed("#!experiment start flights");
        Directory.Delete(Path.Combine(_notebook.Folder, ".solvent", "tmp"), recursive: true);
        _notebook.Write(".solvent/tmp", "in the way");

        var output = await _notebook.Succeed("var model = Pipeline(2).Fit(data);\nmodel.GetType().Name");

        Assert.Contains("could not record what 'Fit' did", output.Text, StringComparison.Ordinal);
        File.Delete(Path.Combine(_notebook.Folder, ".solvent", "tmp"));
    }

    [Fact]
    public async Task Without_a_run_nothing_is_written()
    {
        await _notebook.Succeed(Data);
        await _notebook.Succeed("var metrics = ml.BinaryClassification.Evaluate(Pipeline(2).Fit(data).Transform(data), \"Late\");");

        Assert.False(Directory.Exists(Path.Combine(_notebook.Folder, ".solvent")));
    }

    private RunRecord End()
    {
        _notebook.End();
        using var store = ExperimentStore.Open(_notebook.Folder);
        return Assert.Single(store.List());
    }

    private IReadOnlyList<MetricPoint> History(RunRecord run, string metric)
    {
        using var store = ExperimentStore.Open(_notebook.Folder);
        return store.History(run.Id, metric);
    }
}
