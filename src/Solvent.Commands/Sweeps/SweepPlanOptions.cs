using System.CommandLine;
using Solvent.Experiments;
using Solvent.Runner.Sweeps;

namespace Solvent.Commands.Sweeps;

/// <summary>The options that say what a sweep is to do.</summary>
internal sealed class SweepPlanOptions
{
    private const int DefaultTrials = 20;
    private const int DefaultMinTrials = 5;

    private readonly Option<string[]> _params = new("--param", "-p") { Description = "A parameter and what to try of it: values (50,100,200), a range (1..5, 0.1..0.9/0.2, 0.1..0.9:5) or one on a logarithmic scale (log(0.01..0.3)).", HelpName = "name=values" };
    private readonly Option<string?> _metric = new("--metric", "-m") { Description = "The metric that decides.", HelpName = "name" };
    private readonly Option<SearchKind?> _search = new("--search") { Description = "grid (all combinations), random or tpe (near the good ones); by default grid, and tpe when there is no end of values or --trials says how many.", HelpName = "grid|random|tpe" };
    private readonly Option<int?> _trials = new("--trials") { Description = "How many trials there are; by default all of a grid, 20 otherwise.", HelpName = "count" };
    private readonly Option<int?> _jobs = new("--jobs", "-j") { Description = "How many trials run at once; 1 by default.", HelpName = "count" };
    private readonly Option<long?> _seed = new("--sweep-seed") { Description = "The seed of the choice; 0 by default. The same seed tries the same values.", HelpName = "number" };
    private readonly Option<bool> _maximize = new("--maximize") { Description = "Higher is better; by default the name of the metric tells." };
    private readonly Option<bool> _minimize = new("--minimize") { Description = "Lower is better; by default the name of the metric tells (loss, error, rmse, …)." };
    private readonly Option<string?> _stop = new("--stop") { Description = "Stop trials early that are worse than the median of the finished ones at the same step: median.", HelpName = "median" };
    private readonly Option<string?> _stopMetric = new("--stop-metric") { Description = "The metric, logged step by step, that early stopping looks at; by default that of --metric.", HelpName = "name" };
    private readonly Option<long?> _warmup = new("--warmup") { Description = "Stop no trial before this step.", HelpName = "step" };
    private readonly Option<int?> _minTrials = new("--min-trials") { Description = "Stop no trial before so many have come as far; 5 by default.", HelpName = "count" };
    private readonly Option<int?> _maxFailures = new("--max-failures") { Description = "How many trials may fail; any number by default, once one of the first three has not.", HelpName = "count" };

    public void AddTo(Command command)
    {
        foreach (var option in New) command.Add(option);
        foreach (var option in new Option[] { _trials, _jobs, _maxFailures }) command.Add(option);
    }

    private IReadOnlyList<Option> New => [_params, _metric, _search, _seed, _maximize, _minimize, _stop, _stopMetric, _warmup, _minTrials];

    /// <summary>The plan of a new sweep.</summary>
    public SweepPlan Read(string notebook, string root, ParseResult arguments)
    {
        var space = SearchSpaceWords(arguments);
        var metric = arguments.GetValue(_metric) ?? throw Usage("missing-option", "'solvent sweep' needs '--metric'.", "Name the metric that the notebook logs: --metric auc.");
        var lower = Lower(arguments, metric);
        var trials = arguments.GetValue(_trials) is { } count ? (int?)Positive(count, "--trials") : null;
        var search = SweepPlan.SearchFor(arguments.GetValue(_search), space, trials);
        return new SweepPlan
        {
            Notebook = Path.GetRelativePath(root, notebook).Replace('\\', '/'),
            Space = space,
            Metric = metric,
            LowerIsBetter = lower,
            Search = search,
            Trials = trials ?? (search == SearchKind.Grid ? null : DefaultTrials),
            Seed = arguments.GetValue(_seed) ?? 0,
            Jobs = arguments.GetValue(_jobs) is { } jobs ? (int)Positive(jobs, "--jobs") : 1,
            Stopping = Stopping(arguments, metric, lower),
            MaxFailures = arguments.GetValue(_maxFailures),
        };
    }

    /// <summary>A plan with what may change when its sweep goes on.</summary>
    public SweepPlan Change(SweepPlan plan, ParseResult arguments) => plan with
    {
        Trials = arguments.GetValue(_trials) is { } trials ? (int)Positive(trials, "--trials") : plan.Trials,
        Jobs = arguments.GetValue(_jobs) is { } jobs ? (int)Positive(jobs, "--jobs") : plan.Jobs,
        MaxFailures = arguments.GetValue(_maxFailures) ?? plan.MaxFailures,
    };

    /// <summary>Refuses what a sweep that goes on cannot change.</summary>
    public void RefuseNew(ParseResult arguments)
    {
        if (New.FirstOrDefault(option => arguments.GetResult(option) is { Implicit: false }) is { } option)
        {
            throw Usage("conflicting-options", $"'{option.Name}' and '--resume' cannot be used together.", "A sweep goes on as it began; only --trials, --jobs, --max-failures and --timeout can change.");
        }
    }

    public static double Positive(double value, string option)
        => value is > 0 and < int.MaxValue ? value : throw Usage("invalid-value", $"Option '{option}' must be more than 0.", hint: null);

    private string[] SearchSpaceWords(ParseResult arguments)
        => arguments.GetValue(_params) is { Length: > 0 } words ? words : throw Usage("missing-option", "'solvent sweep' needs a parameter to vary.", "Write --param trees=50,100,200.");

    private bool Lower(ParseResult arguments, string metric)
    {
        var (up, down) = (arguments.GetValue(_maximize), arguments.GetValue(_minimize));
        if (up && down) throw Usage("conflicting-options", "'--maximize' and '--minimize' cannot be used together.", hint: null);
        return down || (!up && MetricDirection.LowerIsBetter(metric));
    }

    private SweepStopping? Stopping(ParseResult arguments, string metric, bool lower)
    {
        var looksAt = arguments.GetValue(_stopMetric);
        switch (arguments.GetValue(_stop))
        {
            case "median":
                return new SweepStopping(
                    looksAt ?? metric,
                    looksAt is null || looksAt == metric ? lower : MetricDirection.LowerIsBetter(looksAt),
                    arguments.GetValue(_warmup) ?? 0,
                    arguments.GetValue(_minTrials) ?? DefaultMinTrials);
            case null when looksAt is null && arguments.GetValue(_warmup) is null && arguments.GetValue(_minTrials) is null:
                return null;
            case null:
                throw Usage("missing-option", "'--stop-metric', '--warmup' and '--min-trials' need '--stop'.", "Add --stop median.");
            case var other:
                throw Usage("invalid-value", $"'{other}' is no rule to stop by.", "Write --stop median.");
        }
    }

    private static SolventException Usage(string code, string message, string? hint) => new(code, message) { Hint = hint, ExitCode = SolventException.WrongUsage };
}
