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
    private readonly Option<string?> _title = new("--name", "-n") { Description = "What to call the run.", HelpName = "text" };
    private readonly Option<string[]> _tags = new("--tag", "-t") { Description = "A tag.", HelpName = "name=value" };
    private readonly Option<bool> _nested = new("--nested") { Description = "Make the run a part of the one that is open." };
    private readonly Option<bool> _noAutolog = new("--no-autolog") { Description = "Do not record by itself what ML.NET trains and evaluates in cells." };
    private readonly Option<int?> _seed = new("--seed", "-s") { Description = "The seed of its random numbers.", HelpName = "number" };
    private readonly Option<string[]> _data = new("--data", "-d") { Description = "A dataset version that the run uses; reading one through Solvent records it by itself.", HelpName = "version", CompletionSources = { WordSources.Versions } };

    public ExperimentStartCommand(CommandSurface surface)
        : base("start", surface == CommandSurface.Notebook
            ? "Start a run. Until it ends, it records what the cells read, commit and log."
            : "Start a run, to be logged to and ended by later commands.")
    {
        _surface = surface;
        Add(_name);
        Add(_title);
        Add(_params);
        Add(_tags);
        Add(_seed);
        Add(_data);
        Add(_nested);
        if (surface == CommandSurface.Notebook) Add(_noAutolog);
    }

    public override IReadOnlyList<string> Examples => 
    [
        "experiment start late-flights --param trees=100 --seed 1 --data flights@v3",
        "experiment start late-flights --name \"more trees\" --tag by=daisy --nested",
    ];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var isDetached = _surface == CommandSurface.Shell;
        var options = new RunOptions
        {
            Name = arguments.GetValue(_title),
            Seed = arguments.GetValue(_seed),
            Parameters = Assignments.Unique(arguments.GetValue(_params)).ToDictionary(pair => pair.Key, pair => (object)pair.Value, StringComparer.Ordinal),
            Tags = Assignments.Unique(arguments.GetValue(_tags)),
            Parent = arguments.GetValue(_nested) ? OpenRun.IdOf(host) : null,
            Autolog = _surface == CommandSurface.Notebook && arguments.GetValue(_noAutolog) ? false : null,
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
