using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset gc</c>.</summary>
internal sealed class DatasetGcCommand : SolventCommand
{
    private readonly Argument<string[]> _versions = new("versions")
    {
        Description = "Versions, or bare names of datasets, to remove first; refused when a run, a tag or another version needs them.",
        Arity = ArgumentArity.ZeroOrMore,
        CompletionSources = { WordSources.Versions },
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would be removed, and remove nothing." };

    public DatasetGcCommand()
        : base("gc", "Remove from the store the bytes that no version needs.")
    {
        Add(_versions);
        Add(_dryRun);
    }

    public override IReadOnlyList<string> Examples => ["dataset gc --dry-run", "dataset gc", "dataset gc taxi@v2 scratch"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var repository = DatasetRepository.Open(host.WorkingDirectory);
        var isDryRun = arguments.GetValue(_dryRun);
        var removed = new List<string>();
        using (var experiments = ExperimentStore.Open(host.WorkingDirectory))
        {
            foreach (var version in arguments.GetValue(_versions) ?? [])
            {
                if (isDryRun) throw new SolventException("invalid-value", "'--dry-run' removes no versions.") { Hint = "Leave out the versions, or '--dry-run'.", ExitCode = SolventException.WrongUsage };
                removed.AddRange((await repository.RemoveAsync(version, experiments.VersionUses, cancellationToken: cancellationToken)).Versions.Select(gone => gone.Reference));
            }
        }

        return View(await repository.CollectGarbageAsync(isDryRun, cancellationToken), removed);
    }

    private static ResultView View(CollectionReport report, List<string> removed)
    {
        var versions = removed.Count == 0 ? "" : $"{string.Join(", ", removed)} removed. ";
        var what = $"{ViewFormat.Plural(report.Objects, "object")}, {ViewFormat.Bytes(report.Bytes)}";
        var verdict = report switch
        {
            { Objects: 0 } => new VerdictBlock("nothing to do", ViewTone.Neutral, versions + "Every object is needed by some version."),
            { DryRun: true } => new VerdictBlock("would remove", ViewTone.Warning, $"{what} that no version needs."),
            _ => new VerdictBlock("removed", ViewTone.Good, $"{versions}{what} that no version needed."),
        };
        return new ResultView(null, [verdict], new GcPayload(removed, report.Objects, report.Bytes, report.PacksRemoved, report.PacksRewritten, report.DryRun));
    }

    private sealed record GcPayload(IReadOnlyList<string> Removed, long Objects, long Bytes, int PacksRemoved, int PacksRewritten, bool DryRun);
}
