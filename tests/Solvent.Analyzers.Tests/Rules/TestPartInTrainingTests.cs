using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.TestPartInTrainingAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class TestPartInTrainingTests
{
    [Fact]
    public Task An_experiment_that_chooses_by_the_test_part_is_reported() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var experiment = ml.Auto().CreateExperiment()
            .SetPipeline(pipeline)
            .SetDataset(split.TrainSet, {|SLV1004:split.TestSet|})
            .SetTrainingTimeInSeconds(30);
        var result = await experiment.RunAsync();
        var model = result.Model;
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1004:split.TestSet|}));
        """);

    [Fact]
    public Task An_experiment_that_is_set_up_in_statements_is_followed() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var (train, test) = (split.TrainSet, split.TestSet);
        AutoMLExperiment experiment = AutoMLExtensions.Auto(ml).CreateExperiment();
        experiment.SetPipeline(pipeline);
        experiment.SetDataset(train, {|SLV1004:test|});
        TrialResult result = experiment.Run();
        var metrics = ml.Regression.Evaluate(result.Model.Transform({|SLV1004:test|}));
        """);

    [Fact]
    public Task A_split_as_a_whole_is_a_train_part_and_a_part_of_choice() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var experiment = ml.Auto().CreateExperiment().SetDataset({|SLV1004:split|});
        var model = (await experiment.RunAsync()).Model;
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1004:split.TestSet|}));
        """);

    [Theory]
    [InlineData("""train, {|SLV1004:test|}, "Label" """)]
    [InlineData("""train, validationData: {|SLV1004:test|}, labelColumnName: "Label" """)]
    public Task An_experiment_of_the_first_kind_is_read(string arguments) => Verify($$"""
        var split = ml.Data.TrainTestSplit(data);
        IDataView train = split.TrainSet, test = split.TestSet;
        var result = ml.Auto().CreateRegressionExperiment(60).Execute({{arguments}});
        ITransformer best = result.BestRun.Model;
        var metrics = ml.Regression.Evaluate(best.Transform({|SLV1004:test|}));
        """);

    [Fact]
    public Task Early_stopping_on_the_test_part_is_reported() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var trainer = ml.MulticlassClassification.Trainers.ImageClassification("Label", "Features", validationSet: {|SLV1004:split.TestSet|});
        var model = pipeline.Append(trainer).Fit(split.TrainSet);
        var metrics = ml.MulticlassClassification.Evaluate(model.Transform({|SLV1004:split.TestSet|}));
        """);

    [Fact]
    public Task Options_are_read() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var options = new ImageClassificationTrainer.Options { Epoch = 5, {|SLV1004:ValidationSet = split.TestSet|} };
        options.Epoch = 10;
        var model = ml.MulticlassClassification.Trainers.ImageClassification(options).Fit(split.TrainSet);
        var metrics = ml.MulticlassClassification.Evaluate(model.Transform({|SLV1004:split.TestSet|}));
        """);

    [Fact]
    public Task A_fit_with_validation_rows_is_read() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = ml.Regression.Trainers.Boosted().Fit(split.TrainSet, {|SLV1004:split.TestSet|});
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1004:split.TestSet|}));
        """);

    [Fact]
    public Task A_helper_that_evaluates_is_followed() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = Search(split.TrainSet, {|SLV1004:split.TestSet|});
        Print(model, {|SLV1004:split.TestSet|});

        ITransformer Search(IDataView train, IDataView validation) => ml.Auto().CreateRegressionExperiment(60).Execute(train, validation, "Label").BestRun.Model;

        void Print(ITransformer best, IDataView rows) => System.Console.WriteLine(ml.Regression.Evaluate(best.Transform(rows)).RSquared);
        """);

    [Fact]
    public Task A_validation_part_of_its_own_is_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data, 0.2);
        var rest = ml.Data.TrainTestSplit(split.TestSet, 0.5);
        var experiment = ml.Auto().CreateExperiment().SetPipeline(pipeline).SetDataset(split.TrainSet, rest.TrainSet);
        var model = (await experiment.RunAsync()).Model;
        var metrics = ml.Regression.Evaluate(model.Transform(rest.TestSet));
        """);

    [Fact]
    public Task A_test_file_of_its_own_is_left_alone() => Verify("""
        var test = ml.Data.LoadFromTextFile<Row>("test.csv");
        var split = ml.Data.TrainTestSplit(data);
        var model = (await ml.Auto().CreateExperiment().SetDataset(split.TrainSet, split.TestSet).RunAsync()).Model;
        var metrics = ml.Regression.Evaluate(model.Transform(test));
        """);

    [Fact]
    public Task A_clean_evaluation_beside_one_on_the_rows_of_choice_is_left_alone() => Verify("""
        var test = ml.Data.LoadFromTextFile<Row>("test.csv");
        var split = ml.Data.TrainTestSplit(data);
        var model = (await ml.Auto().CreateExperiment().SetDataset(split.TrainSet, split.TestSet).RunAsync()).Model;
        var validation = ml.Regression.Evaluate(model.Transform(split.TestSet));
        var metrics = ml.Regression.Evaluate(model.Transform(test));
        """);

    [Fact]
    public Task A_choice_without_an_evaluation_is_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var experiment = ml.Auto().CreateExperiment().SetDataset(split.TrainSet, split.TestSet);
        var result = await experiment.RunAsync();
        var predictions = result.Model.Transform(ml.Data.LoadFromTextFile<Row>("new.csv"));
        """);

    [Fact]
    public Task Folds_of_the_train_part_choose_without_the_test_part() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var experiment = ml.Auto().CreateExperiment().SetDataset(split.TrainSet, fold: 5);
        var result = await experiment.RunAsync();
        var metrics = ml.Regression.Evaluate(result.Model.Transform(split.TestSet));
        """);

    [Fact]
    public Task Another_model_on_the_test_part_is_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var result = await ml.Auto().CreateExperiment().SetDataset(split.TrainSet, split.TestSet).RunAsync();
        var metrics = ml.Regression.Evaluate(pipeline.Fit(split.TrainSet).Transform(split.TestSet));
        """);

    [Fact]
    public Task A_runner_of_trials_that_compares_by_the_test_part_is_reported() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        IDataView train = split.TrainSet, test = split.TestSet;
        var runner = new Runner(ml, train, {|SLV1004:test|});
        var result = await ml.Auto().CreateExperiment().SetPipeline(pipeline).SetTrialRunner(runner).RunAsync();
        var model = result.Model;
        var engine = ml.Model.CreatePredictionEngine<Row, Prediction>(model);
        var error = ml.Data.CreateEnumerable<Row>(test, false).Average(row => engine.Predict(row).Score - row.Label);

        internal sealed class Runner : ITrialRunner
        {
            private readonly MLContext _context;
            private readonly IDataView _train;
            private readonly IDataView _test;

            public Runner(MLContext context, IDataView train, IDataView test)
            {
                _context = context;
                _train = train;
                this._test = test;
            }

            public TrialResult Run(IEstimator<ITransformer> pipeline)
            {
                var rows = _train;
                var model = pipeline.Fit(rows);
                return new TrialResult { Model = model };
            }
        }
        """);

    [Fact]
    public Task Code_without_its_packages_is_read_by_its_names() => Rule.VerifyUnresolvedAsync("""
        using Microsoft.ML;
        using Microsoft.ML.AutoML;
        using Microsoft.ML.Data;

        var context = new MLContext(seed: 1);
        var df = new DataFrame();
        df["X"] = DataFrameColumn.Create("X", new[] { 1f });
        var split = context.Data.TrainTestSplit(df);
        var pipeline = context.Transforms.Concatenate("Features", "X").Append(context.Auto().Regression("y", useLbfgs: false));
        var experiment = context.Auto().CreateExperiment();
        experiment.SetPipeline(pipeline)
            .SetEvaluateMetric(RegressionMetric.RootMeanSquaredError, "y")
            .SetDataset(split.TrainSet, {|SLV1004:split.TestSet|})
            .SetMonitor(new NotebookMonitor());
        var result = await experiment.RunAsync();
        var model = result.Model;
        var scored = model.Transform({|SLV1004:split.TestSet|});
        var metric = context.Regression.Evaluate(scored, "y");
        """);

    [Fact]
    public Task Settings_without_their_package_are_read_by_their_names() => Rule.VerifyUnresolvedAsync("""
        using Microsoft.ML;
        using Microsoft.ML.Vision;

        var context = new MLContext(seed: 1);
        var split = context.Data.TrainTestSplit(context.Data.LoadFromTextFile("images.tsv"), 0.3);
        var options = new ImageClassificationTrainer.Options()
        {
            FeatureColumnName = "Image",
            {|SLV1004:ValidationSet = split.TestSet|},
        };
        var pipeline = context.MulticlassClassification.Trainers.ImageClassification(options).Append(context.Transforms.Conversion.MapKeyToValue("PredictedLabel"));
        var model = pipeline.Fit(split.TrainSet);
        var metrics = context.MulticlassClassification.Evaluate(model.Transform({|SLV1004:split.TestSet|}));
        """);

    [Fact]
    public Task A_runner_of_trials_without_its_package_is_read_by_its_names() => Rule.VerifyUnresolvedAsync("""
        using Microsoft.Data.Analysis;
        using Microsoft.ML;
        using Microsoft.ML.AutoML;

        var df = DataFrame.LoadCsv("load.csv");
        var count = 24 * 7;
        var train = df.Head(df.Rows.Count() - count);
        var last = df.Tail(count);
        var context = new MLContext(seed: 1);
        var runner = new Runner(train, {|SLV1004:last|});
        var experiment = context.Auto().CreateExperiment().SetTrialRunner(runner);
        var result = await experiment.RunAsync();
        var engine = result.Model.CreateTimeSeriesEngine<Row, Prediction>(context);
        foreach (var load in last.GetColumn<float>("load"))
        {
            var predicted = engine.Predict();
        }

        public sealed class Runner : ITrialRunner
        {
            private readonly IDataView _train;
            private readonly IDataView _last;

            public Runner(IDataView train, IDataView last)
            {
                this._train = train;
                this._last = last;
            }

            public TrialResult Run(TrialSettings settings)
            {
                var model = settings.Pipeline.BuildTrainingPipeline(settings.Parameter).Fit(_train);
                return new TrialResult() { Model = model };
            }
        }
        """);

    private static Task Verify(string body) => Rule.VerifyAsync(
        ModelingCode.Around(body).Replace("using Microsoft.ML.Trainers;", "using Microsoft.ML.Trainers;\nusing Microsoft.ML.AutoML;\nusing Microsoft.ML.Vision;", StringComparison.Ordinal),
        ("AutoML.cs", MissingPackages.AutoML),
        ("Vision.cs", MissingPackages.Vision));
}
