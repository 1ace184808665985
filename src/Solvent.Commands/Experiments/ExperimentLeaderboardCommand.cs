using System.CommandLine;
using Solvent.Commands.Html;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment leaderboard</c>.</summary>
internal sealed class ExperimentLeaderboardCommand : SolventCommand
{
    private readonly BoardOptions _board = new(usualTop: 20);
    private readonly HtmlOption _html = new();

    public ExperimentLeaderboardCommand()
        : base("leaderboard", "Rank the runs of an experiment by a metric.")
    {
        _board.AddTo(this);
        _html.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["experiment leaderboard late-flights --metric auc --top 20", "experiment leaderboard late-flights --metric loss --where \"trees >= 100\""];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        return await _html.WriteAsync(LeaderboardView.Of(_board.Read(arguments, store)), arguments, host, cancellationToken);
    }
}
