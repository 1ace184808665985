using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary><c>experiment sync</c>.</summary>
internal sealed class ExperimentSyncCommand() : SolventCommand("sync", "Deliver to the tracking database what runs have left in their journals.")
{
    public override IReadOnlyList<string> Examples => ["experiment sync"];

    public override Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        using var store = ExperimentStore.Open(host.WorkingDirectory);
        var runs = store.Sync();
        ViewBlock verdict = runs.Count == 0
            ? new TextBlock("Nothing was left to deliver.", ViewTone.Muted)
            : new VerdictBlock("delivered", ViewTone.Good, $"{ViewFormat.Plural(runs.Count, "run")}: {string.Join(", ", runs)}");
        return Task.FromResult(new ResultView(null, [verdict], new SyncPayload(runs, store.DatabaseName)));
    }

    private sealed record SyncPayload(IReadOnlyList<string> Runs, string Database);
}
