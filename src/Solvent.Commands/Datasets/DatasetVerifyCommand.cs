using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary><c>dataset verify</c>.</summary>
internal sealed class DatasetVerifyCommand : SolventCommand
{
    private readonly Argument<string?> _reference = new("version")
    {
        Description = "One version; all versions of all datasets by default.",
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { WordSources.Versions },
    };

    public DatasetVerifyCommand()
        : base("verify", "Read versions back from the store and check every byte.")
        => Add(_reference);

    public override IReadOnlyList<string> Examples => ["dataset verify", "dataset verify taxi@v3"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var repository = DatasetRepository.Open(host.WorkingDirectory);
        var report = arguments.GetValue(_reference) is { } reference
            ? await repository.VerifyAsync(reference, cancellationToken)
            : await repository.VerifyAsync(cancellationToken);
        return View(report);
    }

    private static ResultView View(VerifyReport report)
    {
        var extent = $"{ViewFormat.Plural(report.Versions, "version")}, {ViewFormat.Plural(report.Objects, "object")}, {ViewFormat.Bytes(report.Bytes)}";
        if (report.Passed) return new ResultView(null, [new VerdictBlock("intact", ViewTone.Good, extent)], report);
        var message = report.Damaged.Count > 0
            ? $"{ViewFormat.Plural(report.Damaged.Select(damage => damage.Reference).Distinct(StringComparer.Ordinal).Count(), "version")} cannot be restored."
            : $"{ViewFormat.Plural(report.Packs.Count, "pack")} differ from what was written; every version can be restored.";
        var rows = report.Damaged.Select(damage => new ViewCell[] { damage.Reference, damage.Problem, damage.File })
            .Concat(report.Packs.Select(pack => new ViewCell[] { ViewCell.Missing, pack.Problem, pack.File }));
        return new ResultView(
            null,
            [
                new VerdictBlock("damaged", ViewTone.Bad, $"{message} {extent}"),
                new TableBlock([ViewColumn.Text("version"), ViewColumn.Text("problem"), ViewColumn.Text("file")], [.. rows]),
            ],
            report)
        {
            Failure = new SolventException("object-damaged", message) { Hint = "After a clone, 'solvent dataset pull' brings what is missing. What is damaged comes back with 'solvent dataset repair --from REMOTE', or by committing the original files again." },
        };
    }
}
