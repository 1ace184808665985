using CsCheck;

namespace Solvent.Experiments.Tests.Comparison;

public sealed class RunExplainerTests
{
    [Fact]
    public void The_only_difference_of_two_runs_has_the_whole_change()
    {
        var explanation = Explain(Recorded.Run("b", 0.9, ("trees", "200"), ("depth", "3")), Recorded.Run("w", 0.8, ("trees", "100"), ("depth", "3")));

        var difference = Assert.Single(explanation.Differences);
        Assert.Equal((DifferenceKind.Parameter, "trees", "100", "200"), (difference.Kind, difference.Name, difference.From, difference.To));
        Assert.Equal(0.1, difference.Estimate.Effect, 1e-9);
        Assert.Equal(EvidenceKind.Pairs, difference.Estimate.Evidence);
        Assert.Equal(EvidenceStrength.Unknown, difference.Estimate.Strength);
        Assert.Null(explanation.MayBeChance);
    }

    [Fact]
    public void An_option_of_a_trainer_that_repeats_a_parameter_is_no_difference_of_its_own()
    {
        var best = Recorded.Run("b", 0.9, ("rate", "0.1"), ("FastTree.LearningRate", "0.1"));
        var worst = Recorded.Run("w", 0.8, ("rate", "0.3"), ("FastTree.LearningRate", "0.3"));

        Assert.Equal("rate", Assert.Single(Explain(best, worst).Differences).Name);
    }

    [Fact]
    public void Two_differences_of_two_runs_cannot_be_told_apart_and_the_run_that_could_is_named()
    {
        var best = Recorded.Run("b", 0.9, ("trees", "200")).Reading("taxi", "v2");
        var worst = Recorded.Run("w", 0.8, ("trees", "100")).Reading("taxi", "v1");

        var explanation = Explain(best, worst);

        Assert.Equal(["taxi", "trees"], explanation.Differences.Select(difference => difference.Name));
        Assert.All(explanation.Differences, difference => Assert.Equal(EvidenceKind.None, difference.Estimate.Evidence));
        Assert.Equal(["trees"], explanation.Differences[0].ConfoundedWith);
        Assert.Equal("A run like b, but with taxi@v1.", explanation.Differences[0].Suggestion!.Purpose);
        Assert.Equal(["solvent dataset checkout taxi@v1", "solvent run flights.ipynb -p trees=200"], explanation.Differences[0].Suggestion!.Commands);
        Assert.Equal(["solvent dataset checkout taxi@v2", "solvent run flights.ipynb -p trees=100"], explanation.Differences[1].Suggestion!.Commands);
    }

    [Fact]
    public void The_run_that_was_suggested_tells_the_differences_apart()
    {
        var best = Recorded.Run("b", 0.9, ("trees", "200")).Reading("taxi", "v2");
        var worst = Recorded.Run("w", 0.8, ("trees", "100")).Reading("taxi", "v1");

        var explanation = Explain(best, worst, Recorded.Run("x", 0.88, ("trees", "100")).Reading("taxi", "v2"));

        Assert.Equal(["taxi", "trees"], explanation.Differences.Select(difference => difference.Name));
        Assert.Equal(0.08, explanation.Differences[0].Estimate.Effect, 1e-9);
        Assert.Equal(0.02, explanation.Differences[1].Estimate.Effect, 1e-9);
        Assert.Equal(0, explanation.Unexplained, 1e-9);
    }

    [Fact]
    public void Effects_that_are_known_are_found_from_runs_that_vary_everything_at_once()
    {
        var random = new Random(7);
        var runs = Enumerable.Range(0, 60).Select(i =>
        {
            var (trees, depth, version) = (random.Next(10, 500), random.Next(2, 12), random.Next(1, 3));
            return Recorded.Run($"r{i}", (0.01 * trees) - (0.05 * depth) + (version == 2 ? 1.5 : 0) + (0.002 * (random.NextDouble() - 0.5)), ("trees", $"{trees}"), ("depth", $"{depth}"))
                .Reading("taxi", $"v{version}");
        }).ToArray();
        var best = Recorded.Run("b", (0.01 * 300) - (0.05 * 4) + 1.5, ("trees", "300"), ("depth", "4")).Reading("taxi", "v2");
        var worst = Recorded.Run("w", (0.01 * 100) - (0.05 * 6), ("trees", "100"), ("depth", "6")).Reading("taxi", "v1");

        var explanation = Explain(best, worst, runs);

        Assert.Equal(["trees", "taxi", "depth"], explanation.Differences.Select(difference => difference.Name));
        Assert.Equal([2.0, 1.5, 0.1], explanation.Differences.Select(difference => Math.Round(difference.Estimate.Effect, 2)));
        Assert.All(explanation.Differences, difference => Assert.Equal((EvidenceKind.Model, EvidenceStrength.Strong), (difference.Estimate.Evidence, difference.Estimate.Strength)));
        Assert.Equal(0, explanation.Unexplained, 0.01);
    }

    [Fact]
    public void What_always_changed_together_stays_unknown_however_many_runs_there_are()
    {
        var runs = Enumerable.Range(0, 40).Select(i => i % 2 == 0
            ? Recorded.Run($"r{i}", 0.9 + (i * 1e-4), ("trees", "200"), ("rate", $"0.{i}")).Reading("taxi", "v2")
            : Recorded.Run($"r{i}", 0.8 + (i * 1e-4), ("trees", "100"), ("rate", $"0.{i}")).Reading("taxi", "v1")).ToArray();

        var explanation = Explain(runs[38], runs[1], runs);

        var unknown = explanation.Differences.Where(difference => difference.Estimate.Evidence == EvidenceKind.None).ToList();
        Assert.Equal(["taxi", "trees"], unknown.Select(difference => difference.Name));
        Assert.Equal(["trees"], unknown[0].ConfoundedWith);
        Assert.Equal(["taxi"], unknown[1].ConfoundedWith);
    }

    [Fact]
    public void A_parameter_that_changed_nothing_comes_after_one_that_did()
    {
        List<RunRecord> runs = [];
        foreach (var (trees, rate) in new[] { (100, 1), (100, 2), (200, 1), (200, 2) }) runs.Add(Recorded.Run($"{trees}-{rate}", trees / 1000.0, ("trees", $"{trees}"), ("rate", $"{rate}")));

        var explanation = Explain(runs[3], runs[0], [.. runs]);

        Assert.Equal(["trees", "rate"], explanation.Differences.Select(difference => difference.Name));
        Assert.Equal(0, explanation.Differences[1].Estimate.Effect, 1e-12);
        Assert.Equal(2, explanation.Differences[0].Estimate.Pairs);
    }

    [Fact]
    public void Seeds_tell_what_is_chance()
    {
        double[] noise = [-0.02, 0.02, -0.01, 0.01, 0.0];
        var runs = noise.SelectMany((shift, seed) => new[]
        {
            Recorded.Run($"a{seed}", 0.800 + shift, ("trees", "100")).Seeded(seed),
            Recorded.Run($"b{seed}", 0.803 + noise[4 - seed], ("trees", "200")).Seeded(seed),
        }).ToArray();

        var explanation = Explain(runs.Single(run => run.Id == "b0"), runs.Single(run => run.Id == "a0"), runs);

        var trees = Assert.Single(explanation.Differences);
        Assert.Equal(0.003, trees.Estimate.Effect, 1e-9);
        Assert.Equal(EvidenceStrength.Weak, trees.Estimate.Strength);
        Assert.True(trees.Estimate.Margin > 0.003);
        Assert.Equal(0.0158, explanation.Noise!.Value, 1e-3);
        Assert.True(explanation.MayBeChance);
    }

    [Fact]
    public void The_same_seed_again_is_no_new_evidence()
    {
        var runs = Enumerable.Range(0, 20).Select(i => Recorded.Run($"r{i}", i % 2 == 0 ? 0.8 : 0.9, ("trees", i % 2 == 0 ? "100" : "200")).Seeded(1)).ToArray();

        var explanation = Explain(runs[1], runs[0], runs);

        Assert.Null(explanation.Noise);
        Assert.Equal((1, EvidenceStrength.Unknown), (explanation.Differences[0].Estimate.Pairs, explanation.Differences[0].Estimate.Strength));
    }

    [Fact]
    public void Code_that_differs_in_the_value_of_a_parameter_alone_is_no_second_difference()
    {
        var best = Recorded.Run("b", 0.9, ("trees", "200"), ("rate", "0.1")).Executing("var trees = 200;", "Train(trees, rate: 0.1f);");
        var worst = Recorded.Run("w", 0.8, ("trees", "100"), ("rate", "0.2")).Executing("var trees = 100;", "Train(trees, rate: 0.2f);");

        Assert.Equal(["rate", "trees"], Explain(best, worst).Differences.Select(difference => difference.Name).Order());
    }

    [Fact]
    public void A_parameter_that_was_logged_under_two_names_is_one_difference()
    {
        var best = Recorded.Run("b", 0.9, ("trees", "200"), ("FastTree.NumberOfTrees", "200"), ("rate", "0.1"));
        var worst = Recorded.Run("w", 0.8, ("trees", "100"), ("FastTree.NumberOfTrees", "100.0"), ("rate", "0.1"));

        var difference = Assert.Single(Explain(best, worst).Differences);

        Assert.Equal("trees", difference.Name);
        Assert.Equal(0.1, difference.Estimate.Effect, 1e-9);
        Assert.Equal(["Also logged as FastTree.NumberOfTrees."], difference.Details);
    }

    [Fact]
    public void What_is_tried_over_orders_of_magnitude_works_by_its_logarithm()
    {
        var runs = Enumerable.Range(0, 30).Select(i =>
        {
            var rate = Math.Pow(10, -4 + (i / 10.0));
            return Recorded.Run($"r{i}", 0.5 + (0.1 * Math.Log10(rate)), ("rate", $"{rate:R}"), ("depth", $"{(i * 7) % 11}"));
        }).ToArray();

        var explanation = Explain(Recorded.Run("b", 0.5 + (0.1 * -1.5), ("rate", $"{Math.Pow(10, -1.5):R}"), ("depth", "3")), Recorded.Run("w", 0.5 + (0.1 * -3.5), ("rate", $"{Math.Pow(10, -3.5):R}"), ("depth", "5")), runs);

        Assert.Equal(0.2, explanation.Differences.Single(difference => difference.Name == "rate").Estimate.Effect, 1e-6);
    }

    [Fact]
    public void Changed_code_is_a_difference_with_its_lines()
    {
        var best = Recorded.Run("b", 0.9).Executing("var x = Load();", "x = Clean(x);\nTrain(x);");
        var worst = Recorded.Run("w", 0.8).Executing("var x = Load();", "Train(x);");

        var code = Assert.Single(Explain(best, worst).Differences);

        Assert.Equal(DifferenceKind.Code, code.Kind);
        Assert.Equal(["+ x = Clean(x);"], code.Details);
        Assert.Equal(0.1, code.Estimate.Effect, 1e-9);
    }

    [Fact]
    public void A_name_that_every_run_has_for_itself_hides_nothing()
    {
        var runs = Enumerable.Range(0, 6).Select(i => Recorded.Run($"r{i}", i % 2 == 0 ? 0.8 : 0.9, ("trees", i % 2 == 0 ? "100" : "200"), ("output", $"models/r{i}.zip"))).ToArray();

        var explanation = Explain(runs[1], runs[0], runs);

        Assert.Equal(0.1, explanation.Differences.Single(difference => difference.Name == "trees").Estimate.Effect, 1e-9);
        Assert.Equal(EvidenceKind.None, explanation.Differences.Single(difference => difference.Name == "output").Estimate.Evidence);
    }

    [Fact]
    public void Failed_runs_and_values_that_are_no_number_are_no_evidence()
    {
        var explanation = Explain(
            Recorded.Run("b", 0.9, ("trees", "200")),
            Recorded.Run("w", 0.8, ("trees", "100")),
            Recorded.Run("nan", double.NaN, ("trees", "200")),
            Recorded.Run("failed", 0.1, ("trees", "200")) with { Status = RunStatus.Failed });

        Assert.Equal(2, explanation.EvidenceRuns);
    }

    [Fact]
    public void Effects_that_add_up_are_found_from_any_runs_that_determine_them()
        => Gen.Select(Gen.Double[-5, 5], Gen.Double[-5, 5], Gen.Double[-5, 5], Gen.Int[0, 100_000]).Sample(
            (treeEffect, dataEffect, codeEffect, seed) =>
            {
                var random = new Random(seed);
                var runs = Enumerable.Range(0, 40).Select(i => Made($"r{i}", random.Next(2), random.Next(2), random.Next(2), random.Next(1000))).ToArray();
                var explanation = Explain(Made("b", 1, 1, 1, 5), Made("w", 0, 0, 0, 6), runs);

                foreach (var (name, effect) in new[] { ("trees", treeEffect), ("taxi", dataEffect), ("code", codeEffect) })
                {
                    Assert.Equal(effect, explanation.Differences.Single(difference => difference.Name == name).Estimate.Effect, 1e-6);
                }

                Assert.Equal(0, explanation.Unexplained, 1e-6);

                RunRecord Made(string id, int trees, int data, int code, int other) => Recorded
                    .Run(id, (trees * treeEffect) + (data * dataEffect) + (code * codeEffect) + (other * 0.001), ("trees", trees == 0 ? "100" : "200"), ("other", $"{other}"))
                    .Reading("taxi", $"v{data + 1}")
                    .Executing(code == 0 ? "Train();" : "Clean(); Train();");
            },
            iter: 50);

    private static RunExplanation Explain(RunRecord best, RunRecord worst, params RunRecord[] others) => RunExplainer.Explain(best, worst, "auc", others);
}
