using System.Globalization;
using Solvent.Runner.Sweeps;

namespace Solvent.Runner.Tests.Sweeps;

public sealed class SearchTests
{
    private const int Seeds = 20;

    [Fact]
    public void A_grid_tries_every_combination_once_and_ends()
    {
        var grid = new GridSearch(SearchSpace.Parse(["trees=50,100", "seed=1..3"]));

        var points = Enumerable.Range(0, 7).Select(trial => grid.Suggest(trial, [])).ToList();

        Assert.Equal(["50 1", "50 2", "50 3", "100 1", "100 2", "100 3"], points.Take(6).Select(point => $"{point!["trees"]} {point["seed"]}"));
        Assert.Null(points[6]);
    }

    [Fact]
    public void A_grid_of_what_has_no_end_is_refused_with_the_way_out()
    {
        var failure = Assert.Throws<SolventException>(() => new GridSearch(SearchSpace.Parse(["rate=log(0.01..0.3)"])));

        Assert.Contains("rate=log(0.01..0.3):5", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_random_search_tries_no_combination_twice_and_ends_when_all_were_tried()
    {
        var random = new RandomSearch(SearchSpace.Parse(["trees=50,100", "seed=1..3"]), seed: 1);

        var points = Enumerable.Range(0, 7).Select(trial => random.Suggest(trial, [])).ToList();

        Assert.Equal(6, points.Take(6).Select(point => $"{point!["trees"]} {point["seed"]}").Distinct().Count());
        Assert.Null(points[6]);
    }

    [Fact]
    public void The_values_of_a_trial_depend_on_the_seed_and_the_outcomes_before_it_alone()
    {
        var space = SearchSpace.Parse(["rate=log(0.001..1.0)", "depth=1..20", "kind=a,b,c"]);

        Assert.Equal(Trace(), Trace());

        List<string> Trace()
        {
            var trace = new List<string>();
            Minimise(new TpeSearch(space, 7, lowerIsBetter: true), Mixed, 30, point => trace.Add(string.Join(' ', point.Values)));
            return trace;
        }
    }

    [Fact]
    public void A_parzen_estimator_makes_values_near_its_observations_likely()
    {
        var estimator = new NumericEstimator((NumericDimension)DimensionText.Parse("x=0.0..10.0"), ["2", "2.1", "1.9", "2.05"]);
        var random = new TrialRandom(1, 1);

        var samples = Enumerable.Range(0, 2000).Select(_ => double.Parse(estimator.Sample(random), CultureInfo.InvariantCulture)).ToList();

        Assert.InRange(samples.Count(sample => sample is > 0.5 and < 3.5), 1000, 2000);
        Assert.True(estimator.LogDensity("2") > estimator.LogDensity("8"));
        Assert.All(samples, sample => Assert.InRange(sample, 0, 10));
    }

    [Theory]
    [InlineData("x=0.0..10.0")]
    [InlineData("x=log(0.01..10.0)")]
    public void The_density_of_an_estimator_adds_up_to_one(string word)
    {
        var dimension = (NumericDimension)DimensionText.Parse(word);
        var estimator = new NumericEstimator(dimension, ["2", "3", "7"]);
        const int Steps = 4000;
        var width = (dimension.High - dimension.Low) / Steps;

        var sum = Enumerable.Range(0, Steps).Sum(i => Math.Exp(estimator.LogDensity(dimension.ValueAt(dimension.Low + ((i + 0.5) * width)))) * width);

        Assert.Equal(1, sum, 0.01);
    }

    [Theory]
    [InlineData("x=1..30")]
    [InlineData("x=log(1..30)")]
    [InlineData("x=0.5..15.0/0.5")]
    public void The_probabilities_of_separate_values_add_up_to_one(string word)
    {
        var dimension = (NumericDimension)DimensionText.Parse(word);
        var estimator = new NumericEstimator(dimension, ["2", "3", "7"]);

        Assert.Equal(1, dimension.Values!.Sum(value => Math.Exp(estimator.LogDensity(value))), 0.001);
    }

    [Fact]
    public void What_was_never_tried_stays_possible()
    {
        var estimator = new ChoiceEstimator((ChoiceDimension)DimensionText.Parse("kind=a,b,c"), ["a", "a", "a"]);

        Assert.Equal(1, new[] { "a", "b", "c" }.Sum(choice => Math.Exp(estimator.LogDensity(choice))), 1e-9);
        Assert.True(estimator.LogDensity("a") > estimator.LogDensity("b"));
        Assert.True(double.IsFinite(estimator.LogDensity("b")));
    }

    [Fact]
    public void Failed_trials_teach_nothing()
    {
        var space = SearchSpace.Parse(["x=0.0..1.0"]);
        var search = new TpeSearch(space, 1, lowerIsBetter: true);
        List<TrialOutcome> failed = [.. Enumerable.Range(0, 20).Select(trial => new TrialOutcome(search.Suggest(trial, [])!, Score: trial % 2 == 0 ? null : double.NaN))];

        Assert.Equal(new RandomSearch(space, 1).Suggest(20, [])!["x"], search.Suggest(20, failed)!["x"]);
    }

    public static TheoryData<string, string[]> Functions => new()
    {
        { "sphere", ["x=-5.0..5.0", "y=-5.0..5.0"] },
        { "branin", ["x=-5.0..10.0", "y=0.0..15.0"] },
        { "rosenbrock", ["x=-2.0..2.0", "y=-1.0..3.0"] },
        { "mixed", ["rate=log(0.001..1.0)", "depth=1..20", "kind=a,b,c"] },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_parzen_estimator_finds_better_minima_than_chance_on_average(string name, string[] words)
    {
        var space = SearchSpace.Parse(words);
        Func<IReadOnlyDictionary<string, string>, double> function = name switch { "sphere" => Sphere, "branin" => Branin, "rosenbrock" => Rosenbrock, _ => Mixed };
        const int Trials = 60;

        var tpe = Enumerable.Range(0, Seeds).Average(seed => Minimise(new TpeSearch(space, seed, lowerIsBetter: true), function, Trials));
        var random = Enumerable.Range(0, Seeds).Average(seed => Minimise(new RandomSearch(space, seed), function, Trials));

        Assert.True(tpe < random, $"{name}: {tpe} is not below {random}.");
    }

    [Fact]
    public void A_metric_can_be_made_large_as_well()
    {
        var space = SearchSpace.Parse(["x=-5.0..5.0", "y=-5.0..5.0"]);

        var best = Enumerable.Range(0, Seeds).Average(seed => Minimise(new TpeSearch(space, seed, lowerIsBetter: false), point => -Sphere(point), 60, sign: -1));
        var random = Enumerable.Range(0, Seeds).Average(seed => Minimise(new RandomSearch(space, seed), point => -Sphere(point), 60, sign: -1));

        Assert.True(best < random);
    }

    private static double Minimise(
        ISearch search, Func<IReadOnlyDictionary<string, string>, double> function, int trials, Action<IReadOnlyDictionary<string, string>>? each = null, int sign = 1)
    {
        var outcomes = new List<TrialOutcome>();
        for (var trial = 0; trial < trials; trial++)
        {
            var point = search.Suggest(trial, outcomes)!;
            each?.Invoke(point);
            outcomes.Add(new TrialOutcome(point, function(point)));
        }

        return outcomes.Min(outcome => sign * outcome.Score!.Value);
    }

    private static double Sphere(IReadOnlyDictionary<string, string> point) => Square(Of(point, "x") - 1) + Square(Of(point, "y") + 2);

    private static double Rosenbrock(IReadOnlyDictionary<string, string> point)
        => Square(1 - Of(point, "x")) + (100 * Square(Of(point, "y") - Square(Of(point, "x"))));

    private static double Branin(IReadOnlyDictionary<string, string> point)
    {
        var (x, y) = (Of(point, "x"), Of(point, "y"));
        return Square(y - (5.1 / (4 * Square(Math.PI)) * Square(x)) + (5 / Math.PI * x) - 6) + (10 * (1 - (1 / (8 * Math.PI))) * Math.Cos(x)) + 10;
    }

    private static double Mixed(IReadOnlyDictionary<string, string> point)
        => Square(Math.Log10(Of(point, "rate")) + 1.5) + (Square(Of(point, "depth") - 7) / 20) + (point["kind"] == "b" ? 0 : 1);

    private static double Of(IReadOnlyDictionary<string, string> point, string name) => double.Parse(point[name], CultureInfo.InvariantCulture);

    private static double Square(double number) => number * number;
}
