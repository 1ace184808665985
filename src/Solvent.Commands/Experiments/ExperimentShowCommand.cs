using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment show</c>.</summary>
internal sealed class ExperimentShowCommand : SolventCommand
{
    private readonly Argument<string> _run = new("run") { Description = "The run, by its id or the beginning of it.", CompletionSources = { WordSources.Runs } };

    public ExperimentShowCommand()
        : base("show", "Show everything that is recorded about a run.")
        => Add(_run);

    public override IReadOnlyList<string> Examples => ["experiment show 0k3j2h"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        return Task.FromResult(RunRecordView.Of(store.Get(arguments.GetRequiredValue(_run))));
    }
}
