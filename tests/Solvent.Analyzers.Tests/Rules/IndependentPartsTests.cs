using Solvent.Analyzers.Tests.Testing;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.IndependentPartsAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class IndependentPartsTests
{
    [Theory]
    [InlineData("ml.Data.BootstrapSample(data)", "ml.Data.BootstrapSample(data)")]
    [InlineData("ml.Data.BootstrapSample(data, seed: 1)", "ml.Data.BootstrapSample(data, seed: 2)")]
    [InlineData("ml.Data.BootstrapSample(data, seed: 1)", "ml.Data.BootstrapSample(data, seed: 2, complement: true)")]
    [InlineData("ml.Data.TakeRows(data, 1000)", "ml.Data.TakeRows(data, 200)")]
    [InlineData("ml.Data.TakeRows(data, 100)", "ml.Data.SkipRows(data, 50)")]
    [InlineData("ml.Data.SkipRows(data, 100)", "ml.Data.SkipRows(data, 900)")]
    [InlineData("ml.Data.TakeRows(ml.Data.ShuffleRows(data), 800)", "ml.Data.SkipRows(ml.Data.ShuffleRows(data), 800)")]
    [InlineData("ml.Data.TakeRows(ml.Data.ShuffleRows(data, seed: 1), 800)", "ml.Data.SkipRows(ml.Data.ShuffleRows(data, seed: 2), 800)")]
    [InlineData("ml.Data.TrainTestSplit(data, testFraction: 0.2).TrainSet", "ml.Data.TrainTestSplit(data, testFraction: 0.3).TestSet")]
    [InlineData("ml.Data.TrainTestSplit(data, seed: 1).TrainSet", "ml.Data.TrainTestSplit(data, seed: 2).TestSet")]
    public Task Two_draws_from_the_same_rows_are_reported(string train, string test)
    {
        var draw = test.Replace(".TestSet", "", StringComparison.Ordinal);
        return Verify($$"""
            var train = {{train}};
            var test = {|SLV1003:{{draw}}|}{{test[draw.Length..]}};
            var model = pipeline.Fit(train);
            var metrics = ml.Regression.Evaluate(model.Transform(test));
            """);
    }

    [Theory]
    [InlineData("Take(80)", "Take(20)")]
    [InlineData("Take(80)", "Skip(20)")]
    [InlineData("Take(n)", "Take(20)")]
    [InlineData("TakeLast(80)", "TakeLast(20)")]
    [InlineData("Skip(10).Take(80)", "Skip(50).Take(50)")]
    public Task Overlapping_parts_of_a_list_are_reported(string train, string test) => Verify($$"""
        var rows = System.IO.File.ReadAllLines("taxi.csv").Select(line => new Row()).ToList();
        var n = int.Parse(args[0]);
        var train = ml.Data.LoadFromEnumerable(rows.{{train}});
        var test = ml.Data.LoadFromEnumerable({|SLV1003:rows.{{test}}|});
        var model = pipeline.Fit(train);
        var metrics = ml.Regression.Evaluate(model.Transform(test));
        """);

    [Fact]
    public Task Two_shuffles_of_a_list_are_reported() => Verify("""
        var random = new System.Random(1);
        var rows = System.IO.File.ReadAllLines("taxi.csv").Select(line => new Row()).ToList();
        var train = rows.OrderBy(row => random.Next()).Take(80).ToList();
        var test = {|SLV1003:rows.OrderBy(row => System.Guid.NewGuid()).Take(20)|}.ToList();
        var model = pipeline.Fit(ml.Data.LoadFromEnumerable(train));
        var metrics = ml.Regression.Evaluate(model.Transform(ml.Data.LoadFromEnumerable(test)));
        """);

    [Fact]
    public Task A_random_order_that_is_drawn_for_each_part_is_reported() => Verify("""
        var random = new System.Random(1);
        var rows = System.IO.File.ReadAllLines("taxi.csv").Select(line => new Row());
        var shuffled = rows.OrderBy(row => random.Next());
        var train = shuffled.Take(80).ToList();
        var test = {|SLV1003:shuffled.Skip(80)|}.ToList();
        var model = pipeline.Fit(ml.Data.LoadFromEnumerable(train));
        var metrics = ml.Regression.Evaluate(model.Transform(ml.Data.LoadFromEnumerable(test)));
        """);

    [Theory]
    [InlineData("ml.Data.TakeRows(data, 800)", "ml.Data.SkipRows(data, 800)")]
    [InlineData("ml.Data.TakeRows(data, 800)", "ml.Data.TakeRows(ml.Data.SkipRows(data, 800), 200)")]
    [InlineData("ml.Data.TakeRows(ml.Data.ShuffleRows(data, seed: 1), 800)", "ml.Data.SkipRows(ml.Data.ShuffleRows(data, seed: 1), 800)")]
    [InlineData("ml.Data.BootstrapSample(data, seed: 1)", "ml.Data.BootstrapSample(data, seed: 1, complement: true)")]
    [InlineData("ml.Data.TrainTestSplit(data, 0.2).TrainSet", "ml.Data.TrainTestSplit(data, testFraction: 0.2).TestSet")]
    [InlineData("ml.Data.TrainTestSplit(data).TrainSet", "ml.Data.TrainTestSplit(data).TestSet")]
    [InlineData("""ml.Data.FilterRowsByColumn(data, "Distance", upperBound: 5)""", """ml.Data.FilterRowsByColumn(data, "Distance", lowerBound: 5)""")]
    [InlineData("ml.Data.TrainTestSplit(data, args.Length).TrainSet", "ml.Data.TrainTestSplit(data, args.Length).TestSet")]
    public Task Parts_that_complete_each_other_are_left_alone(string train, string test) => Verify($$"""
        var model = pipeline.Fit({{train}});
        var metrics = ml.Regression.Evaluate(model.Transform({{test}}));
        """);

    [Theory]
    [InlineData("Take(80)", "Skip(80)")]
    [InlineData("Take(n)", "Skip(n)")]
    [InlineData("Take(n)", "Skip(n).Take(20)")]
    [InlineData("Take(rows.Count * 8 / 10)", "Skip(rows.Count * 8 / 10)")]
    [InlineData("SkipLast(20)", "TakeLast(20)")]
    [InlineData("Take(80)", "TakeLast(20)")]
    [InlineData("GetRange(0, 80)", "GetRange(80, 20)")]
    [InlineData("Skip(20)", "Take(20)")]
    [InlineData("Take(n)", "Skip(m)")]
    [InlineData("OrderBy(row => row.Distance).Take(80)", "OrderByDescending(row => row.Distance).Take(20)")]
    public Task Parts_of_a_list_that_may_complete_each_other_are_left_alone(string train, string test) => Verify($$"""
        var rows = System.IO.File.ReadAllLines("taxi.csv").Select(line => new Row()).ToList();
        var n = int.Parse(args[0]);
        var m = int.Parse(args[1]);
        var model = pipeline.Fit(ml.Data.LoadFromEnumerable(rows.{{train}}));
        var metrics = ml.Regression.Evaluate(model.Transform(ml.Data.LoadFromEnumerable(rows.{{test}})));
        """);

    [Fact]
    public Task A_shuffled_list_that_is_divided_once_is_left_alone() => Verify("""
        var random = new System.Random(1);
        var rows = System.IO.File.ReadAllLines("taxi.csv").Select(line => new Row()).OrderBy(row => random.Next()).ToArray();
        var model = pipeline.Fit(ml.Data.LoadFromEnumerable(rows[..80]));
        var metrics = ml.Regression.Evaluate(model.Transform(ml.Data.LoadFromEnumerable(rows[80..])));
        """);

    [Fact]
    public Task Draws_for_two_models_are_left_alone() => Verify("""
        var split = ml.Data.TrainTestSplit(data);
        var first = pipeline.Fit(ml.Data.BootstrapSample(split.TrainSet, seed: 1));
        var second = pipeline.Fit(ml.Data.BootstrapSample(split.TrainSet, seed: 2));
        var metrics = ml.Regression.Evaluate(first.Transform(split.TestSet));
        var others = ml.Regression.Evaluate(second.Transform(split.TestSet));
        """);

    private static Task Verify(string body) => Rule.VerifyAsync(ModelingCode.Around(body));
}
