using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;
using Solvent.Runner.Sweeps;

namespace Solvent.Commands.Sweeps;

/// <summary><c>sweep</c>.</summary>
internal sealed class SweepCommand : SolventCommand
{
    private readonly Argument<string?> _notebook = new("notebook") { Description = "The notebook: .ipynb or .dib.", Arity = ArgumentArity.ZeroOrOne, CompletionSources = { WordSources.Files } };
    private readonly Option<string?> _resume = new("--resume") { Description = "Go on with a sweep that was interrupted, by the id of its run; its notebook and parameters are known.", HelpName = "run", CompletionSources = { WordSources.Runs } };
    private readonly Option<string?> _experiment = new("--experiment", "-e") { Description = "The experiment; by default the one that the notebook names, or one called like it.", HelpName = "name", CompletionSources = { WordSources.Experiments } };
    private readonly Option<double?> _timeout = new("--timeout") { Description = "How long the sweep may take; trials that still run are interrupted then.", HelpName = "seconds" };
    private readonly Option<bool> _jsonProgress = new("--json-progress") { Description = "Tell of each trial that starts or ends as a line of JSON on standard error." };
    private readonly SweepPlanOptions _plan = new();

    public SweepCommand()
        : base("sweep", "Try values of the parameters of a notebook, each in a process of its own, and find the best.")
    {
        Add(_notebook);
        _plan.AddTo(this);
        Add(_experiment);
        Add(_timeout);
        Add(_resume);
        Add(_jsonProgress);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "sweep train.ipynb -p trees=50,100,200 -p seed=1..5 --jobs 2 --metric auc",
        "sweep train.ipynb -p trees=10..500 -p rate=log(0.01..0.3) --metric auc --search tpe --trials 40 --stop median --stop-metric loss",
        "sweep --resume 6fvws0w29g",
    ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(FolderOf(arguments, host));
        var options = new SweepOptions
        {
            Timeout = arguments.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(SweepPlanOptions.Positive(seconds, "--timeout")) : null,
        };
        var progress = new SweepLines(arguments.GetValue(_jsonProgress), host.OnLine, host.OnStatus);
        if (arguments.GetValue(_resume) is { } run)
        {
            _plan.RefuseNew(arguments);
            return SweepView.Of(await Sweep.ResumeAsync(store, run, plan => _plan.Change(plan, arguments), options, progress, cancellationToken));
        }

        var notebook = arguments.GetValue(_notebook) is { } path ? host.FullPath(path) : throw new SolventException("missing-argument", "'solvent sweep' needs a notebook.")
        {
            Hint = "Write solvent sweep train.ipynb --param trees=50,100,200 --metric auc, or --resume and the id of a sweep.",
            ExitCode = SolventException.WrongUsage,
        };
        return SweepView.Of(await Sweep.RunAsync(store, arguments.GetValue(_experiment), _plan.Read(notebook, store.Root, arguments), options, progress, cancellationToken));
    }

    // As a run of the notebook would be recorded.
    private string FolderOf(ParseResult arguments, CommandHost host)
        => arguments.GetValue(_notebook) is { } path && Path.GetDirectoryName(host.FullPath(path)) is { } folder && Directory.Exists(folder) ? folder : host.WorkingDirectory;
}
