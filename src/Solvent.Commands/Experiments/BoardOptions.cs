using System.CommandLine;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>What commands that rank the runs of an experiment take.</summary>
internal sealed class BoardOptions
{
    private readonly int _usualTop;
    private readonly Argument<string> _name = new("name") { Description = "The experiment, by its name or the beginning of it.", CompletionSources = { WordSources.Experiments } };
    private readonly Option<string> _metric = new("--metric", "-m") { Description = "The metric that decides.", Required = true, HelpName = "name" };
    private readonly Option<bool> _lower = new("--lower") { Description = "Lower is better; by default the name of the metric tells (loss, error, rmse, …)." };
    private readonly Option<int?> _top;
    private readonly RunSearchOptions _search = new();

    public BoardOptions(int usualTop)
    {
        _usualTop = usualTop;
        _top = new("--top", "-n") { Description = $"The most runs to show; {usualTop} by default.", HelpName = "count" };
    }

    public void AddTo(Command command)
    {
        command.Add(_name);
        command.Add(_metric);
        command.Add(_lower);
        if (_usualTop > 1) command.Add(_top);
        _search.AddTo(command);
    }

    public Leaderboard Read(ParseResult arguments, ExperimentStore store)
    {
        var query = _search.Read(arguments, ExperimentName.Resolve(arguments.GetRequiredValue(_name), store));
        var top = (_usualTop > 1 ? arguments.GetValue(_top) : null) ?? _usualTop;
        return store.Leaderboard(arguments.GetRequiredValue(_metric), query with { Limit = top }, arguments.GetValue(_lower) ? true : null);
    }
}
