using System.CommandLine;
using Solvent.Commands.Html;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment compare</c>.</summary>
internal sealed class ExperimentCompareCommand : SolventCommand
{
    private const int DefaultLast = 10;

    private readonly Argument<string[]> _runs = new("runs") { Description = "The runs, by their ids or the beginnings of them.", Arity = ArgumentArity.ZeroOrMore, CompletionSources = { WordSources.Runs } };
    private readonly Option<string?> _experiment = new("--experiment", "-e") { Description = "Compare the last runs of an experiment instead.", HelpName = "name", CompletionSources = { WordSources.Experiments } };
    private readonly Option<int?> _last = new("--last") { Description = $"How many of its runs; {DefaultLast} by default.", HelpName = "count" };

    private readonly Option<bool> _all = new("--all", "-a") { Description = "Show also what all of them have in common." };
    private readonly HtmlOption _html = new();

    public ExperimentCompareCommand()
        : base("compare", "Compare runs, and show what differs: data, parameters, metrics, packages and code.")
    {
        Add(_runs);
        Add(_experiment);
        Add(_last);
        Add(_all);
        _html.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["experiment compare 0k3j2h 0k3j9x", "experiment compare --experiment late-flights --last 4"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var view = RunComparisonView.Of(store.Compare(Runs(arguments, store)), arguments.GetValue(_all));
        return await _html.WriteAsync(view, arguments, host, cancellationToken);
    }

    private IEnumerable<string> Runs(ParseResult arguments, ExperimentStore store)
    {
        if (arguments.GetValue(_experiment) is not { } experiment) return arguments.GetValue(_runs) ?? [];
        var count = arguments.GetValue(_last) ?? DefaultLast;
        return store.Find(new RunQuery { Experiment = ExperimentName.Resolve(experiment, store), Limit = count }).Select(run => run.Id);
    }
}
