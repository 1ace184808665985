using Solvent.Analyzers.CodeFixes;
using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.CrossValidationDataAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class CrossValidationDataTests
{
    [Fact]
    public Task The_test_part_is_reported() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var test = split.TestSet;
        var first = ml.Regression.CrossValidate({|SLV1007:split.TestSet|}, pipeline);
        var second = ml.Regression.CrossValidate(estimator: pipeline, data: {|SLV1007:test|});
        var third = ml.Regression.CrossValidate({|SLV1007:ml.Data.TrainTestSplit(data).TestSet|}, pipeline, numberOfFolds: 3);
        """);

    [Fact]
    public Task Rows_that_were_prepared_by_what_learned_from_all_of_them_are_reported() => Verify("""
        var prepared = ml.Transforms.NormalizeMinMax("Features", "Distance").Fit(data).Transform(data);
        var results = ml.Regression.CrossValidate({|SLV1007:prepared|}, ml.Regression.Trainers.Sdca());
        """);

    [Fact]
    public Task A_helper_is_told_where_it_gets_the_test_part() => Verify("""
        void Report(IDataView rows) => System.Console.WriteLine(ml.Regression.CrossValidate(rows, pipeline).Average(fold => fold.Metrics.RSquared));

        var (train, test) = Halves();
        Report(train);
        Report({|SLV1007:test|});

        (IDataView, IDataView) Halves()
        {
            var split = ml.Data.TrainTestSplit(data);
            return (split.TrainSet, split.TestSet);
        }
        """);

    [Fact]
    public Task The_train_part_and_all_rows_are_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var first = ml.Regression.CrossValidate(split.TrainSet, pipeline);
        var second = ml.Regression.CrossValidate(data, ml.Transforms.NormalizeMinMax("Distance").Append(pipeline));
        """);

    [Fact]
    public Task Harmless_preparations_are_left_alone() => Verify("""
        var prepared = ml.Transforms.Conversion.MapValueToKey("Key", "Distance").Append(ml.Transforms.CopyColumns("Label", "Distance")).Fit(data).Transform(data);
        var results = ml.Regression.CrossValidate(prepared, pipeline);
        """);

    [Fact]
    public Task A_part_that_can_be_either_is_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var results = ml.Regression.CrossValidate(args.Length > 0 ? split.TestSet : split.TrainSet, pipeline);
        var nested = ml.Data.TrainTestSplit(split.TestSet);
        var others = ml.Regression.CrossValidate(nested.TrainSet, pipeline);
        """);

    [Fact]
    public Task The_fix_takes_the_train_part() => Rule.VerifyFixAsync<CrossValidationDataFixer>(
        ModelingCode.Around("""
            var split = ml.Data.TrainTestSplit(data);
            var first = ml.Regression.CrossValidate({|SLV1007:split.TestSet|}, pipeline);
            var second = ml.Regression.CrossValidate(estimator: pipeline, data: {|SLV1007:split.TestSet|} /* rows */);
            """),
        ModelingCode.Around("""
            var split = ml.Data.TrainTestSplit(data);
            var first = ml.Regression.CrossValidate(split.TrainSet, pipeline);
            var second = ml.Regression.CrossValidate(estimator: pipeline, data: split.TrainSet /* rows */);
            """));

    [Fact]
    public Task A_variable_is_not_changed() => Rule.VerifyNoFixAsync<CrossValidationDataFixer>(ModelingCode.Around("""
        var test = ml.Data.TrainTestSplit(data).TestSet;
        var first = ml.Regression.CrossValidate({|SLV1007:test|}, pipeline);
        """));

    private static Task Verify(string body) => Rule.VerifyAsync(ModelingCode.Around(body));
}
