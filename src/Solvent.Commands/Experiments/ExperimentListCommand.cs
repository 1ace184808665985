using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment list</c>.</summary>
internal sealed class ExperimentListCommand : SolventCommand
{
    private readonly Argument<string?> _name = new("name") { Description = "The experiment; all by default.", Arity = ArgumentArity.ZeroOrOne, CompletionSources = { WordSources.Experiments } };
    private readonly RunSearchOptions _search = new();
    private readonly Option<string?> _sort = new("--sort", "-s") { Description = "The order: names separated by commas, '-' before one for descending; by default the start, newest last.", HelpName = "names" };
    private readonly Option<int?> _limit = new("--limit", "-n") { Description = "The most runs to show: the first of the order, and without one the newest.", HelpName = "count" };
    private readonly Option<string[]> _columns = new("--columns", "-c") { Description = "What to show of each run, separated by commas: metrics, parameters, tags and facts.", HelpName = "names" };
    private readonly Option<bool> _nested = new("--nested") { Description = "Show all runs that are nested in others, not only the first of each." };

    public ExperimentListCommand()
        : base("list", "List the runs that meet a condition, newest last.")
    {
        Add(_name);
        _search.AddTo(this);
        Add(_sort);
        Add(_limit);
        Add(_columns);
        Add(_nested);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "experiment list",
        "experiment list late-flights --where \"auc > 0.8 and trees >= 100\" --sort=-auc --limit 20",
        "experiment list --where \"status = failed and started > 7d ago\" --columns started,error",
    ];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var experiment = arguments.GetValue(_name) is { } written ? ExperimentName.Resolve(written, store) : null;
        var query = _search.Read(arguments, experiment) with { Sort = arguments.GetValue(_sort), Limit = arguments.GetValue(_limit) };
        var columns = arguments.GetValue(_columns) is { Length: > 0 } names ? store.Columns(string.Join(',', names)) : null;
        return Task.FromResult(RunListView.Of(store.Find(query), columns, isOrdered: query.Sort is not null, showsAllNested: arguments.GetValue(_nested), isNarrowed: query.Where is not null));
    }
}
