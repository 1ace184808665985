using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment log</c>.</summary>
internal sealed class ExperimentLogCommand : SolventCommand
{
    private readonly Argument<string[]> _metrics = new("metric=value") { Description = "Metrics with their values.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _run = ExperimentCommands.OpenRun();
    private readonly Option<long?> _step = new("--step") { Description = "The step, such as the epoch, that the values belong to.", HelpName = "number" };

    public ExperimentLogCommand()
        : base("log", "Log values of metrics to an open run.")
    {
        Add(_metrics);
        Add(_run);
        Add(_step);
    }

    public override IReadOnlyList<string> Examples => ["experiment log auc=0.91 loss=0.12", "experiment log loss=0.3 --step 4"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var metrics = Assignments.ReadNumbers(arguments.GetRequiredValue(_metrics));
        using var open = OpenRun.Find(arguments.GetValue(_run), host);
        foreach (var (name, value) in metrics) open.Run.Log(name, value, arguments.GetValue(_step));
        var logged = string.Join(", ", metrics.Select(metric => $"{metric.Key} {ViewFormat.Number(metric.Value)}"));
        return Task.FromResult(new ResultView(null, [new VerdictBlock("logged", ViewTone.Good, $"{logged} to run {open.Run.Id}")], RunPayload.From(open.Run.Record)));
    }
}
