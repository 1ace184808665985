using System.CommandLine;
using Solvent.Commands.Html;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment parallel</c>.</summary>
internal sealed class ExperimentParallelCommand : SolventCommand
{
    private readonly BoardOptions _board = new(usualTop: 200);
    private readonly HtmlOption _html = new();

    public ExperimentParallelCommand()
        : base("parallel", "Draw the runs of an experiment as lines through their parameters and a metric.")
    {
        _board.AddTo(this);
        _html.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["experiment parallel late-flights --metric auc", "experiment parallel late-flights --metric auc --top 50 --html parallel.html"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        return await _html.WriteAsync(ParallelView.Of(ParallelCoordinates.Of(_board.Read(arguments, store))), arguments, host, cancellationToken);
    }
}
