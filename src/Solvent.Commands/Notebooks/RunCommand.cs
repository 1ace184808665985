using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;
using Solvent.Notebooks;
using Solvent.Runner;

namespace Solvent.Commands.Notebooks;

/// <summary><c>run</c>.</summary>
internal sealed class RunCommand : SolventCommand
{
    private const long Megabyte = 1024 * 1024;

    private readonly Argument<string> _notebook = new("notebook") { Description = "The notebook: .ipynb or .dib.", CompletionSources = { WordSources.Files } };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Where the executed notebook goes; NAME.executed.ipynb beside the notebook by default.", HelpName = "file" };
    private readonly Option<bool> _inPlace = new("--in-place") { Description = "Write the outputs into the notebook itself." };
    private readonly Option<double?> _timeout = new("--timeout") { Description = "How long a single cell may run; without limit by default.", HelpName = "seconds" };
    private readonly Option<double?> _maxOutput = new("--max-output") { Description = "How much output the notebook keeps of one cell; 16 by default. More goes to a file beside it.", HelpName = "megabytes" };
    private readonly ParameterOptions _parameters = new();
    private readonly Option<string?> _experiment = new("--experiment", "-e") { Description = "Record a run of this experiment; with parameters, one is recorded anyway: of the experiment that the notebook names, or of one called like it.", HelpName = "name", CompletionSources = { WordSources.Experiments } };
    private readonly Option<bool> _noRun = new("--no-run") { Description = "Record no run, only what cells start themselves." };
    private readonly Option<string?> _request = new("--request") { Description = "A file in which another process of Solvent says how the run is recorded.", HelpName = "file", Hidden = true };
    private readonly Option<bool> _helpParams = new("--help-params") { Description = "List the parameters of the notebook with their defaults, and run nothing." };
    private readonly Option<bool> _requireExpectations = new("--require-expectations") { Description = "Fail when an expectation failed that must not, or when a dataset version that was read was checked against none." };
    private readonly Option<bool> _lint = new("--lint") { Description = "Show under each cell what the rules find in it." };

    public RunCommand()
        : base("run", "Execute a notebook cell by cell and write it with its outputs.")
    {
        Add(_notebook);
        _parameters.AddTo(this);
        Add(_helpParams);
        Add(_experiment);
        Add(_noRun);
        Add(_request);
        Add(_output);
        Add(_inPlace);
        Add(_timeout);
        Add(_maxOutput);
        Add(_requireExpectations);
        Add(_lint);
    }

    public override IReadOnlyList<string> Examples => ["run train.ipynb", "run train.ipynb --param trees=100 --param rate=0.5", "run train.ipynb --output out/train.ipynb --timeout 600"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var notebook = NotebookDocument.Load(host.FullPath(arguments.GetRequiredValue(_notebook)));
        if (arguments.GetValue(_helpParams)) return ParametersView.Of(NotebookParameters.Read(notebook));
        var parameters = _parameters.Read(arguments, host);
        var options = new NotebookRunOptions
        {
            OutputPath = arguments.GetValue(_output) is { } output ? host.FullPath(output) : null,
            InPlace = arguments.GetValue(_inPlace),
            LiveLint = arguments.GetValue(_lint),
            CellTimeout = Positive(arguments.GetValue(_timeout), "--timeout") is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Parameters = parameters,
            Recording = Recording(arguments, parameters is not null),
            Attach = host.AttachToSession,
            RequiresExpectations = arguments.GetValue(_requireExpectations) || ProjectSettings.Read(DatasetRepository.Open(Path.GetDirectoryName(notebook.Path)).Root).RequireExpectations,
        };
        if (Positive(arguments.GetValue(_maxOutput), "--max-output") is { } megabytes) options = options with { MaxOutputBytes = (long)(megabytes * Megabyte) };
        var result = arguments.GetValue(_request) is { } request
            ? await RequestedRun.RunAsync(notebook, RunRequest.Read(host.FullPath(request)), options, host.RunProgress, cancellationToken)
            : await NotebookRunner.RunAsync(notebook, options, host.RunProgress, cancellationToken);
        return RunView.Of(result, host.WorkingDirectory);
    }

    private RunRecording? Recording(ParseResult arguments, bool hasParameters)
    {
        var experiment = arguments.GetValue(_experiment);
        if (!arguments.GetValue(_noRun)) return experiment is null && !hasParameters ? null : new RunRecording { Experiment = experiment };
        if (experiment is null) return null;
        throw new SolventException("conflicting-options", "'--experiment' and '--no-run' cannot be used together.") { ExitCode = SolventException.WrongUsage, Hint = "Leave one of them out." };
    }

    private static double? Positive(double? value, string option) => value is null or (> 0 and < int.MaxValue) ? value
        : throw new SolventException("invalid-value", $"Option '{option}' must be more than 0.") { ExitCode = SolventException.WrongUsage };
}
