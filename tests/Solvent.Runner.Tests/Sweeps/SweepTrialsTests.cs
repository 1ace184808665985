using Solvent.Runner.Sweeps;

namespace Solvent.Runner.Tests.Sweeps;

public sealed class SweepTrialsTests
{
    private static readonly SweepPlan Grid = new() { Notebook = "train.ipynb", Space = ["trees=50,100,200"], Metric = "auc", Search = SearchKind.Grid };

    private static readonly SweepPlan Tpe = Grid with { Space = ["rate=log(0.001..1.0)"], Search = SearchKind.Tpe, Trials = 30, Jobs = 2, Seed = 3 };

    [Fact]
    public void Trials_that_are_over_are_not_tried_again_and_interrupted_ones_are()
    {
        var trials = Create(Grid, Finished(1, "50", 0.5), new Trial(2, Values("100"), TrialStatus.Interrupted), Failed(3, "200"));

        var (number, values) = trials.Next([])!.Value;
        Assert.Equal((2, "100"), (number, values["trees"]));
        Assert.Null(trials.Next([2]));
    }

    [Fact]
    public void The_best_comes_first_and_those_without_the_metric_last()
    {
        var trials = Create(Grid with { Space = ["trees=1..5"] }, Failed(1, "1"), Finished(2, "2", 0.7), Finished(3, "3", 0.9), Finished(4, "4", double.NaN), new Trial(5, Values("5"), TrialStatus.Stopped) { Metric = 0.95, StoppedAt = 3 });

        Assert.Equal([3, 2, 4, 5, 1], trials.Ranked().Select(trial => trial.Number));
        Assert.Equal(3, trials.Best!.Number);
        Assert.Equal(2, Create(Grid with { LowerIsBetter = true }, Finished(1, "50", 0.9), Finished(2, "100", 0.7)).Best!.Number);
    }

    [Fact]
    public void A_trial_that_learns_waits_for_those_that_it_learns_from()
    {
        var trials = Create(Tpe);

        Assert.Equal([1, 2], new[] { trials.Next([])!.Value.Number, trials.Next([1])!.Value.Number });
        Assert.Null(trials.Next([1]));
        trials.Add(Finished(1, "0.1", 0.5, "rate"));
        Assert.Equal(3, trials.Next([2])!.Value.Number);
    }

    [Fact]
    public void What_is_tried_does_not_depend_on_which_trial_ends_first()
    {
        Assert.Equal(Trace(firstEndsFirst: true), Trace(firstEndsFirst: false));

        static List<string> Trace(bool firstEndsFirst)
        {
            var (trials, trace, running) = (Create(Tpe), new List<string>(), new SortedDictionary<int, string>());
            while (true)
            {
                while (running.Count < 2 && trials.Next(running.Keys) is var (number, values))
                {
                    trace.Add($"{number} {values["rate"]}");
                    running.Add(number, values["rate"]);
                }

                if (running.Count == 0) return trace;
                var (ended, rate) = firstEndsFirst ? running.First() : running.Last();
                running.Remove(ended);
                trials.Add(Finished(ended, rate, 1 / (1 + double.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)), "rate"));
            }
        }
    }

    [Fact]
    public void A_sweep_in_which_nothing_works_ends_after_three_trials()
    {
        var plan = Grid with { Space = ["trees=1..9"] };

        Assert.False(Create(plan, Failed(1, "1"), Failed(2, "2")).HasFailed);
        Assert.True(Create(plan, Failed(1, "1"), Failed(2, "2"), Failed(3, "3")).HasFailed);
        Assert.False(Create(plan, Failed(1, "1"), Failed(2, "2"), Failed(3, "3"), Finished(4, "4", 1)).HasFailed);
        Assert.True(Create(plan with { MaxFailures = 0 }, Failed(1, "1"), Finished(4, "4", 1)).HasFailed);
    }

    [Fact]
    public void A_plan_comes_back_from_the_tag_of_its_run()
    {
        var plan = Tpe with { Stopping = new SweepStopping("loss", true, 2, 5), MaxFailures = 3, LowerIsBetter = true };
        var run = new Solvent.Experiments.RunRecord
        {
            Id = "6fvw8q1m5k", Experiment = "e", Status = Solvent.Experiments.RunStatus.Running, StartedAt = default, Tags = new Dictionary<string, string> { [SweepTags.Plan] = plan.Write() },
        };

        Assert.Equivalent(plan, SweepPlan.Read(run), strict: true);
        Assert.Equal("not-a-sweep", Assert.Throws<SolventException>(() => SweepPlan.Read(run with { Tags = new Dictionary<string, string>() })).Code);
    }

    [Theory]
    [InlineData("#!experiment start flights --param depth=3", "flights")]
    [InlineData("var x = 1;\n#!experiment start \"late-flights\"", "late-flights")]
    [InlineData("using var run = Experiment.Start(\"flights\");", "flights")]
    [InlineData("using var run = Experiment.Start(name);", "notebook")]
    [InlineData("1", "notebook")]
    public void The_experiment_is_the_one_that_the_notebook_names(string cell, string experiment)
    {
        using var folder = new NotebookFolder();

        Assert.Equal(experiment, SweepChecks.ExperimentOf(folder.Write(cell)));
    }

    private static SweepTrials Create(SweepPlan plan, params IEnumerable<Trial> before)
    {
        var space = SearchSpace.Parse(plan.Space);
        return new SweepTrials(plan, space, plan.CreateSearch(space), before.ToDictionary(trial => trial.Number));
    }

    private static Trial Finished(int number, string value, double metric, string name = "trees") => new(number, Values(value, name), TrialStatus.Finished) { Metric = metric };

    private static Trial Failed(int number, string value) => new(number, Values(value), TrialStatus.Failed);

    private static Dictionary<string, string> Values(string value, string name = "trees") => new(StringComparer.Ordinal) { [name] = value };
}
