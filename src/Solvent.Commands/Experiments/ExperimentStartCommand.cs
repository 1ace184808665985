using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment start</c>.</summary>
internal sealed class ExperimentStartCommand : SolventCommand
{
    private readonly CommandSurface _surface;
    private readonly Argument<string> _name = new("name") { Description = "The experiment that the run belongs to.", CompletionSources = { WordSources.Experiments } };
    private readonly Option<string[]> _params = new("--param", "-p") { Description = "A parameter.", HelpName = "name=value" };
    private readonly Option<int?> _seed = new("--seed", "-s") { Description = "The seed of its random numbers.", HelpName = "number" };
    private readonly Option<string[]> _data = new("--data", "-d") { Description = "A dataset version that the run uses; reading one through Solvent records it by itself.", HelpName = "version", CompletionSources = { WordSources.Versions } };

    public ExperimentStartCommand(CommandSurface surface)
        : base("start", surface == CommandSurface.Notebook
            ? "Start a run. Until it ends, it records what the cells read, commit and log."
            : "Start a run, to be logged to and ended by later commands.")
    {
        _surface = surface;
        Add(_name);
        Add(_params);
        Add(_seed);
        Add(_data);
    }

    public override IReadOnlyList<string> Examples => ["experiment start late-flights --param trees=100 --seed 1 --data flights@v3"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var isDetached = _surface == CommandSurface.Shell;
        var options = new RunOptions
        {
            Seed = arguments.GetValue(_seed),
            Parameters = Parameters(arguments),
            Detached = isDetached,
        };
        // In a notebook the run outlives this command, and the store must live as long as the run.
        var store = ExperimentStore.Open(host.WorkingDirectory);
        var run = store.Start(arguments.GetRequiredValue(_name), options);
        foreach (var reference in ListOption.Split(arguments.GetValue(_data))) Use(run, reference);
        var record = run.Record;
        if (isDetached)
        {
            run.Detach();
            store.Dispose();
        }

        return Task.FromResult(new ResultView(
            null,
            [
                new VerdictBlock("started", ViewTone.Good, $"run {record.Id} of {record.Experiment}"),
                .. Details(record),
            ],
            RunPayload.From(record)));
    }

    private Dictionary<string, object> Parameters(ParseResult arguments)
    {
        var parameters = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in Assignments.Read(arguments.GetValue(_params) ?? [])) parameters[name] = value;
        return parameters;
    }

    private static void Use(Run run, string reference)
    {
        try
        {
            run.Use(reference);
        }
        catch (SolventException exception)
        {
            run.Fail(exception);
            throw;
        }
    }

    private static IEnumerable<ViewBlock> Details(RunRecord run)
    {
        var details = run.Params.Select(param => $"{param.Key}={param.Value}").ToList();
        if (run.Seed is { } seed) details.Add($"seed {ViewFormat.Number(seed)}");
        details.AddRange(run.Datasets.Select(dataset => $"{dataset.Name}@{dataset.Version}"));
        return details.Count == 0 ? [] : [new TextBlock(string.Join(" · ", details), ViewTone.Muted)];
    }
}
