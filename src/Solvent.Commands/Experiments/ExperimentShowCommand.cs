using System.CommandLine;
using Solvent.Commands.Html;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment show</c>.</summary>
internal sealed class ExperimentShowCommand : SolventCommand
{
    private const int MostCurves = 4;
    private const int FewestPoints = 3;

    private readonly Argument<string?> _run = new("run") { Description = "The run, by its id or the beginning of it; the open one by default, or the newest.", Arity = ArgumentArity.ZeroOrOne, CompletionSources = { WordSources.Runs } };
    private readonly HtmlOption _html = new();

    public ExperimentShowCommand()
        : base("show", "Show everything that is recorded about a run.")
    {
        Add(_run);
        _html.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["experiment show 0k3j2h", "experiment show 0k3j2h --html run.html"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var run = store.Get(arguments.GetValue(_run) ?? LatestRun.IdOf(store));
        var curves = KeyMetrics.Of([run]).Select(metric => store.Curves([run.Id], metric)).Where(one => one.Curves[0].Points.Count >= FewestPoints).Take(MostCurves).ToList();
        return await _html.WriteAsync(RunRecordView.Of(run, store.Children(run.Id), curves), arguments, host, cancellationToken);
    }
}
