using System.CommandLine;
using Solvent.Commands.Views;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment end</c>.</summary>
internal sealed class ExperimentEndCommand : SolventCommand
{
    private readonly Option<string?> _run = ExperimentCommands.OpenRun();
    private readonly Option<bool> _failed = new("--failed") { Description = "Mark the run as failed." };

    public ExperimentEndCommand()
        : base("end", "End an open run.")
    {
        Add(_run);
        Add(_failed);
    }

    public override IReadOnlyList<string> Examples => ["experiment end", "experiment end --run 0k3j2h --failed"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var open = OpenRun.Find(arguments.GetValue(_run), host);
        if (arguments.GetValue(_failed)) open.Run.Fail(new SolventException("marked-failed", "Marked as failed by its author."));
        else open.Run.End();
        return Task.FromResult(RunRecordView.Of(open.Run.Record));
    }
}
