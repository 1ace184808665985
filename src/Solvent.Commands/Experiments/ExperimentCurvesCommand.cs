using System.CommandLine;
using Solvent.Commands.Html;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment curves</c>.</summary>
internal sealed class ExperimentCurvesCommand : SolventCommand
{
    private readonly Argument<string[]> _runs = new("runs") { Description = "The runs, by their ids or the beginnings of them; the open one by default, or the newest.", Arity = ArgumentArity.ZeroOrMore, CompletionSources = { WordSources.Runs } };
    private readonly Option<string> _metric = new("--metric", "-m") { Description = "The metric.", Required = true, HelpName = "name" };
    private readonly Option<bool> _log = new("--log") { Description = "Draw values by their logarithm." };
    private readonly HtmlOption _html = new();

    public ExperimentCurvesCommand()
        : base("curves", "Draw a metric over its steps, a curve for each run.")
    {
        Add(_runs);
        Add(_metric);
        Add(_log);
        _html.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["experiment curves 0k3j2h 0k3j9x --metric loss", "experiment curves 0k3j2h --metric loss --log --html loss.html"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var curves = store.Curves(arguments.GetValue(_runs) is { Length: > 0 } runs ? runs : [LatestRun.IdOf(store)], arguments.GetRequiredValue(_metric));
        return await _html.WriteAsync(CurvesView.Of(curves, arguments.GetValue(_log)), arguments, host, cancellationToken);
    }
}
