using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.EvaluatedOnTrainingRowsAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class EvaluatedOnTrainingRowsTests
{
    [Fact]
    public Task A_model_that_is_evaluated_on_the_train_part_only_is_reported() => Verify("""
        var split = ml.Data.TrainTestSplit(data, testFraction: 0.2);
        var model = pipeline.Fit(split.TrainSet);
        var scored = model.Transform({|SLV1002:split.TrainSet|});
        var metrics = ml.Regression.Evaluate(scored);
        """);

    [Fact]
    public Task All_rows_as_training_rows_are_reported() => Verify("""
        var model = pipeline.Fit(data);
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:data|}), labelColumnName: "Label");
        """);

    [Fact]
    public Task A_chain_of_calls_is_followed() => Verify("""
        var metrics = ml.Regression.Evaluate(data: pipeline.Fit(input: data).Transform(input: {|SLV1002:data|}));
        """);

    [Fact]
    public Task Evaluation_on_all_rows_of_a_model_of_the_train_part_is_reported() => Verify("""
        IDataView train = ml.Data.TrainTestSplit(data).TrainSet;
        ITransformer model = pipeline.Fit(train);
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:data|}));
        """);

    [Fact]
    public Task Training_on_all_rows_and_evaluating_on_the_test_part_is_reported() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(data);
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:split.TestSet|}));
        """);

    [Fact]
    public Task The_same_file_loaded_twice_is_the_same_rows() => Verify("""
        const string path = "taxi.csv";
        var train = ml.Data.LoadFromTextFile<Row>(path, hasHeader: true);
        var test = ml.Data.LoadFromTextFile<Row>("taxi.csv", hasHeader: true);
        var model = pipeline.Fit(train);
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:test|}));
        """);

    [Fact]
    public Task Shuffled_rows_are_the_same_rows() => Verify("""
        var model = pipeline.Fit(ml.Data.ShuffleRows(data));
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:ml.Data.Cache(data)|}));
        """);

    [Fact]
    public Task Training_rows_that_a_preparation_went_over_are_still_training_rows() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var prepare = ml.Transforms.NormalizeMinMax("Features").Fit(split.TrainSet);
        var train = prepare.Transform(split.TrainSet);
        var model = ml.Regression.Trainers.Sdca().Fit(train);
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:train|}));
        """);

    [Fact]
    public Task A_deconstructed_tuple_is_followed() => Verify("""
        (IDataView Train, IDataView Test) Split(IDataView all)
        {
            var split = ml.Data.TrainTestSplit(all);
            return (split.TrainSet, split.TestSet);
        }

        var (train, test) = Split(data);
        var model = pipeline.Fit(train);
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:train|}));
        """);

    [Fact]
    public Task The_argument_is_reported_where_a_method_is_called() => Verify("""
        void Score(ITransformer model, IDataView rows)
        {
            var predictions = model.Transform(rows);
            System.Console.WriteLine(ml.Regression.Evaluate(predictions).RSquared);
        }

        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        Score(model, {|SLV1002:split.TrainSet|});
        """);

    [Fact]
    public Task Each_model_is_judged_by_itself() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var first = pipeline.Fit(split.TrainSet);
        var second = ml.Regression.Trainers.LbfgsPoissonRegression().Fit(split.TrainSet);
        var good = ml.Regression.Evaluate(first.Transform(split.TestSet));
        var bad = ml.Regression.Evaluate(second.Transform({|SLV1002:split.TrainSet|}));
        """);

    [Fact]
    public Task A_loop_over_trainers_is_followed() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var trainers = new IEstimator<ITransformer>[] { ml.Regression.Trainers.Sdca(), ml.Regression.Trainers.LbfgsPoissonRegression() };
        foreach (var trainer in trainers)
        {
            var model = trainer.Fit(split.TrainSet);
            var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:split.TrainSet|}));
        }
        """);

    [Fact]
    public Task Both_branches_lead_to_training_rows() => Verify("""
        var shuffled = data;
        if (args.Length > 0) shuffled = ml.Data.ShuffleRows(data, seed: 3);
        var model = pipeline.Fit(shuffled);
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:shuffled|}));
        """);

    [Fact]
    public Task One_of_two_files_is_the_same_rows_in_both_places() => Verify("""
        var rows = args.Length > 0 ? ml.Data.LoadFromTextFile<Row>("a.csv") : ml.Data.LoadFromTextFile<Row>("b.csv");
        var model = pipeline.Fit(rows);
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:rows|}));
        """);

    [Fact]
    public Task A_model_of_a_cross_validation_on_the_same_rows_is_reported() => Verify("""
        var folds = ml.Regression.CrossValidate(data, pipeline);
        var best = folds.OrderByDescending(fold => fold.Metrics.RSquared).First().Model;
        var metrics = ml.Regression.Evaluate(best.Transform({|SLV1002:data|}));
        """);

    [Fact]
    public Task Rows_joined_from_train_and_test_are_followed() => Verify("""
        var rows = System.IO.File.ReadAllLines("taxi.csv").Select(line => new Row()).ToList();
        var train = rows.Take(80).ToList();
        var test = rows.Skip(80).ToList();
        var model = pipeline.Fit(ml.Data.LoadFromEnumerable(train.Concat(test)));
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:ml.Data.LoadFromEnumerable(test)|}));
        """);

    [Fact]
    public Task Fields_of_the_program_are_followed() => Rule.VerifyAsync("""
        using Microsoft.ML;
        using Microsoft.ML.Data;

        internal static class Program
        {
            private static readonly MLContext Context = new(seed: 1);
            private static IDataView? _train;
            private static IDataView? _test;
            private static ITransformer? _model;

            private static void Main()
            {
                Load();
                Train();
                Evaluate();
            }

            private static void Load()
            {
                var split = Context.Data.TrainTestSplit(Context.Data.LoadFromTextFile("taxi.csv"));
                _train = split.TrainSet;
                _test = split.TestSet;
            }

            private static void Train() => _model = Context.Regression.Trainers.Sdca().Fit(_train);

            private static void Evaluate()
            {
                var predictions = _model!.Transform({|SLV1002:_train|});
                var metrics = Context.Regression.Evaluate(predictions);
            }
        }
        """);

    [Fact]
    public Task Members_of_objects_are_followed() => Rule.VerifyAsync("""
        using Microsoft.ML;
        using Microsoft.ML.Data;

        var context = new MLContext(seed: 1);
        var session = new Session(context, context.Data.LoadFromTextFile("taxi.csv"));
        session.Train();
        session.Evaluate();

        internal sealed class Session(MLContext context, IDataView rows)
        {
            private readonly DataOperationsCatalog.TrainTestData _split = context.Data.TrainTestSplit(rows);

            public ITransformer? Model { get; private set; }

            private IDataView Train1 => _split.TrainSet;

            public void Train() => this.Model = context.Regression.Trainers.Sdca().Fit(this.Train1);

            public void Evaluate()
            {
                var metrics = context.Regression.Evaluate(this.Model!.Transform({|SLV1002:this.Train1|}));
            }
        }
        """);

    [Fact]
    public Task Work_on_another_thread_is_followed() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = await System.Threading.Tasks.Task.Run(() => pipeline.Fit(split.TrainSet));
        var metrics = ml.Regression.Evaluate(model.Transform({|SLV1002:split.TrainSet|}));
        """);

    [Fact]
    public Task The_test_part_is_what_evaluation_is_for() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        var metrics = ml.Regression.Evaluate(model.Transform(split.TestSet));
        """);

    [Fact]
    public Task A_comparison_of_train_and_test_is_deliberate() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        var train = ml.Regression.Evaluate(model.Transform(split.TrainSet));
        var test = ml.Regression.Evaluate(model.Transform(split.TestSet));
        """);

    [Fact]
    public Task A_comparison_in_a_helper_is_deliberate_too() => Verify("""
        double Score(ITransformer model, IDataView rows) => ml.Regression.Evaluate(model.Transform(rows)).RSquared;

        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        System.Console.WriteLine($"train {Score(model, split.TrainSet)}, test {Score(model, split.TestSet)}");
        """);

    [Fact]
    public Task A_loop_over_both_parts_is_deliberate() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        foreach (var part in new[] { split.TrainSet, split.TestSet })
        {
            var metrics = ml.Regression.Evaluate(model.Transform(part));
        }
        """);

    [Fact]
    public Task A_file_of_its_own_for_the_test_is_left_alone() => Verify("""
        var test = ml.Data.LoadFromTextFile<Row>("test.csv");
        var model = pipeline.Fit(data);
        var metrics = ml.Regression.Evaluate(model.Transform(test));
        """);

    [Fact]
    public Task A_model_that_is_handed_on_may_be_evaluated_by_who_gets_it() => Rule.VerifyAsync("""
        using Microsoft.ML;
        using Microsoft.ML.Data;

        public sealed class Trainer
        {
            private readonly MLContext _context = new(seed: 1);
            private ITransformer? _model;

            public ITransformer Train(IDataView train)
            {
                var model = _context.Regression.Trainers.Sdca().Fit(train);
                System.Console.WriteLine(_context.Regression.Evaluate(model.Transform(train)).RSquared);
                return model;
            }

            public void Keep(IDataView train)
            {
                _model = _context.Regression.Trainers.Sdca().Fit(train);
                System.Console.WriteLine(_context.Regression.Evaluate(_model.Transform(train)).RSquared);
            }
        }
        """);

    [Fact]
    public Task Clusters_are_judged_by_the_rows_they_were_found_in() => Verify("""
        var model = ml.Transforms.Concatenate("Features", "Distance").Append(ml.Clustering.Trainers.KMeans(numberOfClusters: 3)).Fit(data);
        var metrics = ml.Clustering.Evaluate(model.Transform(data), scoreColumnName: "Score", featureColumnName: "Features");
        """);

    [Fact]
    public Task Outliers_are_looked_for_in_the_rows_they_are_in() => Verify("""
        var model = ml.AnomalyDetection.Trainers.RandomizedPca().Fit(data);
        var metrics = ml.AnomalyDetection.Evaluate(model.Transform(data));
        """);

    [Fact]
    public Task Predictions_for_training_rows_are_no_evaluation() => Verify("""
        var model = pipeline.Fit(data);
        var predictions = model.Transform(data);
        foreach (var row in ml.Data.CreateEnumerable<Prediction>(predictions, reuseRowObject: false)) System.Console.WriteLine(row.Score);
        """);

    [Fact]
    public Task Test_rows_that_are_compared_by_hand_are_an_evaluation() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        var train = ml.Regression.Evaluate(model.Transform(split.TrainSet));
        var errors = ml.Data.CreateEnumerable<Prediction>(model.Transform(split.TestSet), false).Select(row => row.Score - row.Label).ToList();
        """);

    [Fact]
    public Task Cross_validation_and_a_final_fit_on_all_rows_are_left_alone() => Verify("""
        var folds = ml.Regression.CrossValidate(data, pipeline, numberOfFolds: 5);
        System.Console.WriteLine(folds.Average(fold => fold.Metrics.RSquared));
        var final = pipeline.Fit(data);
        ml.Model.Save(final, data.Schema, "model.zip");
        """);

    [Fact]
    public Task Held_out_folds_are_left_alone() => Verify("""
        foreach (var fold in ml.Data.CrossValidationSplit(data, numberOfFolds: 5))
        {
            var model = pipeline.Fit(fold.TrainSet);
            var metrics = ml.Regression.Evaluate(model.Transform(fold.TestSet));
        }

        var scores = ml.Regression.CrossValidate(data, pipeline).Select(fold => ml.Regression.Evaluate(fold.ScoredHoldOutSet).RSquared).ToList();
        """);

    [Fact]
    public Task Folds_of_cross_validation_on_a_held_out_part_are_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var results = ml.Regression.CrossValidate(split.TrainSet, pipeline);
        var metrics = results.Select(fold => fold.Model.Transform(split.TestSet)).Select(scored => ml.Regression.Evaluate(scored)).ToList();
        """);

    [Fact]
    public Task Two_parts_that_complete_each_other_are_left_alone() => Verify("""
        var model = pipeline.Fit(ml.Data.TakeRows(data, 80));
        var metrics = ml.Regression.Evaluate(model.Transform(ml.Data.SkipRows(data, 80)));
        var rows = new System.Collections.Generic.List<Row>();
        var count = rows.Count * 8 / 10;
        var second = pipeline.Fit(ml.Data.LoadFromEnumerable(rows.Take(count)));
        var others = ml.Regression.Evaluate(second.Transform(ml.Data.LoadFromEnumerable(rows.Skip(count))));
        """);

    [Fact]
    public Task Rows_of_the_next_month_are_left_alone() => Verify("""
        ITransformer? model = null;
        foreach (var month in new[] { "may.csv", "june.csv" })
        {
            var rows = ml.Data.LoadFromTextFile<Row>(month);
            if (model is not null) System.Console.WriteLine(ml.Regression.Evaluate(model.Transform(rows)).RSquared);
            model = pipeline.Fit(rows);
        }
        """);

    [Fact]
    public Task A_list_that_loses_its_test_rows_is_left_alone() => Verify("""
        var rows = System.IO.File.ReadAllLines("taxi.csv").Select(line => new Row()).ToList();
        var test = rows.GetRange(0, 20);
        rows.RemoveRange(0, 20);
        var model = pipeline.Fit(ml.Data.LoadFromEnumerable(rows));
        var metrics = ml.Regression.Evaluate(model.Transform(ml.Data.LoadFromEnumerable(test)));
        """);

    [Fact]
    public Task Rows_by_a_condition_and_its_opposite_are_left_alone() => Verify("""
        var rows = System.IO.File.ReadAllLines("taxi.csv").Select((line, index) => new Row { Distance = index }).ToArray();
        var model = pipeline.Fit(ml.Data.LoadFromEnumerable(rows.Where(row => row.Distance % 5 != 0)));
        var metrics = ml.Regression.Evaluate(model.Transform(ml.Data.LoadFromEnumerable(rows.Where(row => row.Distance % 5 == 0))));
        """);

    [Fact]
    public Task A_loaded_model_is_left_alone() => Verify("""
        var model = ml.Model.Load("model.zip", out var schema);
        var metrics = ml.Regression.Evaluate(model.Transform(data));
        """);

    [Fact]
    public Task A_model_that_can_be_another_is_left_alone() => Verify("""
        ITransformer model = System.IO.File.Exists("model.zip") ? ml.Model.Load("model.zip", out _) : pipeline.Fit(data);
        var metrics = ml.Regression.Evaluate(model.Transform(args.Length > 0 ? data : ml.Data.LoadFromTextFile<Row>("other.csv")));
        """);

    [Fact]
    public Task A_model_that_is_saved_and_loaded_again_is_the_same_model() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        var train = ml.Regression.Evaluate(model.Transform(split.TrainSet));
        var path = System.IO.Path.Combine("models", "fare.zip");
        ml.Model.Save(model, split.TrainSet.Schema, path);
        var loaded = ml.Model.Load(path, out var schema);
        var test = ml.Regression.Evaluate(loaded.Transform(split.TestSet));
        """);

    [Fact]
    public Task A_loaded_model_that_was_trained_on_the_same_rows_is_reported() => Verify("""
        ml.Model.Save(pipeline.Fit(data), data.Schema, "fare.zip");
        var loaded = ml.Model.Load("fare.zip", out _);
        var test = ml.Regression.Evaluate(loaded.Transform({|SLV1002:data|}));
        """);

    [Fact]
    public Task Test_rows_that_are_predicted_one_by_one_are_an_evaluation() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var model = pipeline.Fit(split.TrainSet);
        var train = ml.Regression.Evaluate(model.Transform(split.TrainSet));
        var engine = ml.Model.CreatePredictionEngine<Row, Prediction>(model);
        foreach (var row in ml.Data.CreateEnumerable<Row>(split.TestSet, reuseRowObject: false)) System.Console.WriteLine(engine.Predict(row).Score - row.Label);
        """);

    [Fact]
    public Task The_best_of_several_models_is_followed() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var models = new System.Collections.Generic.Dictionary<string, ITransformer>
        {
            ["sdca"] = ml.Regression.Trainers.Sdca().Fit(split.TrainSet),
            ["poisson"] = ml.Regression.Trainers.LbfgsPoissonRegression().Fit(split.TrainSet),
        };
        foreach (var (name, model) in models) System.Console.WriteLine(name + ml.Regression.Evaluate(model.Transform({|SLV1002:split.TrainSet|})).RSquared);
        """);

    [Fact]
    public Task Options_in_a_record_are_followed() => Verify("""
        var parts = new Parts(ml.Data.TrainTestSplit(data).TrainSet, ml.Data.LoadFromTextFile<Row>("test.csv"));
        var swapped = parts with { Test = parts.Train };
        var good = ml.Regression.Evaluate(pipeline.Fit(parts.Train).Transform(parts.Test));
        var bad = ml.Regression.Evaluate(pipeline.Fit(swapped.Train).Transform({|SLV1002:swapped.Test|}));
        """);

    [Fact]
    public Task A_value_that_is_set_again_is_the_new_one() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var rows = split.TrainSet;
        var model = pipeline.Fit(rows);
        rows = split.TestSet;
        var metrics = ml.Regression.Evaluate(model.Transform(rows));
        rows = split.TrainSet;
        var other = pipeline.Fit(rows);
        var metrics2 = ml.Regression.Evaluate(other.Transform({|SLV1002:rows|}));
        """);

    [Fact]
    public Task A_test_part_only_on_one_path_is_left_alone() => Verify("""
        IDataView test = data;
        IDataView train = data;
        if (args.Length > 0)
        {
            var split = ml.Data.TrainTestSplit(data);
            (train, test) = (split.TrainSet, split.TestSet);
        }

        var metrics = ml.Regression.Evaluate(pipeline.Fit(train).Transform(test));
        """);

    [Fact]
    public Task Base_classes_are_followed() => Rule.VerifyAsync("""
        using Microsoft.ML;
        using Microsoft.ML.Data;

        var trainer = new SdcaTrainer();
        trainer.Fit("taxi.csv");
        System.Console.WriteLine(trainer.Evaluate().RSquared);
        System.Console.WriteLine(trainer.Wrong().RSquared);

        internal abstract class TrainerBase
        {
            protected MLContext Context { get; } = new MLContext(1);
            private DataOperationsCatalog.TrainTestData _split;
            private ITransformer? _model;
            private ITransformer? _other;

            protected abstract IEstimator<ITransformer> Build();

            public void Fit(string path)
            {
                _split = Context.Data.TrainTestSplit(Context.Data.LoadFromTextFile(path), 0.3);
                _model = Build().Fit(_split.TrainSet);
                _other = Build().Fit(_split.TrainSet);
            }

            public RegressionMetrics Evaluate() => Context.Regression.Evaluate(_model!.Transform(_split.TestSet));

            public RegressionMetrics Wrong() => Context.Regression.Evaluate(_other!.Transform({|SLV1002:_split.TrainSet|}));
        }

        internal sealed class SdcaTrainer : TrainerBase
        {
            protected override IEstimator<ITransformer> Build() => Context.Regression.Trainers.Sdca();
        }
        """);

    [Fact]
    public Task Paths_that_a_helper_makes_are_told_apart() => Verify("""
        static string Full(string name) => System.IO.Path.Combine(System.AppContext.BaseDirectory, "data", name);

        var train = ml.Data.LoadFromTextFile<Row>(Full("train.csv"));
        var test = ml.Data.LoadFromTextFile<Row>(Full("test.csv"));
        var again = ml.Data.LoadFromTextFile<Row>(Full("train.csv"));
        var good = ml.Regression.Evaluate(pipeline.Fit(train).Transform(test));
        var bad = ml.Regression.Evaluate(ml.Regression.Trainers.Sdca().Fit(train).Transform({|SLV1002:again|}));
        """);

    [Fact]
    public Task Code_without_its_packages_is_read_by_its_names() => Rule.VerifyUnresolvedAsync("""
        using Microsoft.ML;
        using Microsoft.ML.Data;

        var context = new MLContext();
        var split = context.Data.TrainTestSplit(context.Data.LoadFromTextFile<Row>("taxi.csv"));
        var pipeline = context.Transforms.Concatenate("Features", "Distance").Append(context.Regression.Trainers.LightGbm("Fare"));
        var model = pipeline.Fit(split.TrainSet);
        var scored = model.Transform({|SLV1002:split.TrainSet|});
        var metrics = context.Regression.Evaluate(scored, "Fare");
        var other = pipeline.Fit(split.TrainSet);
        context.Regression.Evaluate(other.Transform(split.TestSet), "Fare");

        internal sealed class Row;
        """);

    [Fact]
    public Task A_split_of_an_older_MLNet_is_a_tuple_of_train_and_test_part() => Verify("""
        var ({|CS8130:train|}, {|CS8130:test|}) = ml.Regression.{|CS1061:TrainTestSplit|}(data, testFraction: 0.2);
        var model = pipeline.Fit(train);
        var metrics = ml.Regression.Evaluate(model.Transform(test));
        """);

    [Fact]
    public Task A_loop_over_something_unknown_is_read_by_its_names() => Rule.VerifyUnresolvedAsync("""
        using Microsoft.ML;

        var context = new MLContext(seed: 1);
        var rows = context.Data.LoadFromTextFile("taxi.csv");
        var split = context.Data.TrainTestSplit(rows);
        var pipeline = context.Transforms.Concatenate("Features", "Distance").Append(context.Regression.Trainers.Sdca("Fare"));
        foreach (var fold in context.Regression.CrossValidate(split.TrainSet, pipeline))
        {
            var wrong = context.Regression.Evaluate(fold.Model.Transform({|SLV1002:rows|}));
        }

        foreach (var fold in context.Regression.CrossValidate(split.TrainSet, pipeline))
        {
            var right = context.Regression.Evaluate(fold.Model.Transform(split.TestSet));
        }
        """);

    private static Task Verify(string body) => Rule.VerifyAsync(ModelingCode.Around(body));
}
