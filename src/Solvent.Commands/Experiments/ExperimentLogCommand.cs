using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment log</c>.</summary>
internal sealed class ExperimentLogCommand : SolventCommand
{
    private readonly Argument<string[]> _metrics = new("metric=value") { Description = "Metrics with their values.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _run = ExperimentCommands.OpenRun();
    private readonly Option<int?> _step = new("--step") { Description = "The step, such as the epoch, that the values belong to.", HelpName = "number" };
    private readonly Option<string[]> _params = new("--param", "-p") { Description = "A parameter.", HelpName = "name=value" };
    private readonly Option<string[]> _tags = new("--tag", "-t") { Description = "A tag.", HelpName = "name=value" };
    private readonly Option<string[]> _artifacts = new("--artifact", "-a") { Description = "A file or folder to keep with the run.", HelpName = "path" };

    public ExperimentLogCommand()
        : base("log", "Log values of metrics to an open run, parameters, tags and files.")
    {
        Add(_metrics);
        Add(_run);
        Add(_step);
        Add(_params);
        Add(_tags);
        Add(_artifacts);
    }

    public override IReadOnlyList<string> Examples => ["experiment log auc=0.91 loss=0.12", "experiment log loss=0.3 --step 4", "experiment log --artifact roc.svg --tag by=daisy"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var metrics = Assignments.ReadNumbers(arguments.GetValue(_metrics) ?? []);
        var parameters = Assignments.Read(arguments.GetValue(_params) ?? []);
        var tags = Assignments.Read(arguments.GetValue(_tags) ?? []);
        var artifacts = arguments.GetValue(_artifacts) ?? [];
        if (metrics.Count + parameters.Count + tags.Count + artifacts.Length == 0)
        {
            throw new SolventException("nothing-to-log", "Nothing was named to log.") { Hint = "Write for instance: experiment log auc=0.91", ExitCode = SolventException.WrongUsage };
        }

        using var open = OpenRun.Find(arguments.GetValue(_run), host);
        foreach (var (name, value) in parameters) open.Run.Param(name, value);
        foreach (var (name, value) in metrics) open.Run.Log(name, value, arguments.GetValue(_step));
        foreach (var (name, value) in tags) open.Run.Tag(name, value);
        foreach (var path in artifacts) open.Run.LogArtifact(host.FullPath(path));
        var logged = metrics.Select(metric => $"{metric.Key} {ViewFormat.Number(metric.Value)}")
            .Concat(parameters.Concat(tags).Select(pair => $"{pair.Key}={pair.Value}"))
            .Concat(artifacts);
        return Task.FromResult(new ResultView(null, [new VerdictBlock("logged", ViewTone.Good, $"{string.Join(", ", logged)} to run {open.Run.Id}")], RunPayload.From(open.Run.Record)));
    }
}
