using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary><c>dataset repair</c>.</summary>
internal sealed class DatasetRepairCommand : SolventCommand
{
    private readonly Option<string?> _from = new("--from")
    {
        Description = "The remote that has sound copies; the only one, or the one called 'origin', by default.",
        HelpName = "remote",
        CompletionSources = { WordSources.Remotes },
    };

    public DatasetRepairCommand()
        : base("repair", "Check every byte of the store, and bring what is damaged or missing from a remote.")
        => Add(_from);

    public override IReadOnlyList<string> Examples => ["dataset repair --from origin"];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var options = new TransferOptions { Remote = arguments.GetValue(_from), Progress = TransferReports.To(host, "repairing") };
        return View(await RemoteCommands.Open(host).RepairAsync(options, cancellationToken));
    }

    private static ResultView View(RepairReport report)
    {
        var (after, blocks) = (report.After, new List<ViewBlock>());
        if (report.Repaired.Count > 0)
        {
            blocks.Add(new VerdictBlock("repaired", ViewTone.Good, $"{ViewFormat.Plural(report.Repaired.Count, "damage")} with {ViewFormat.Bytes(report.Bytes)} from {report.Remote.Name}"));
            blocks.Add(new TextBlock(string.Join(", ", report.Repaired), ViewTone.Muted));
        }

        blocks.AddRange(report.Notices.Select(notice => new TextBlock(notice, ViewTone.Warning)));
        if (after.Passed)
        {
            blocks.Add(new VerdictBlock("intact", ViewTone.Good, $"{ViewFormat.Plural(after.Versions, "version")}, {ViewFormat.Bytes(after.Bytes)}"));
            return new ResultView(null, blocks, report);
        }

        var message = $"{ViewFormat.Plural(after.Damaged.Count + after.Packs.Count, "damage")} could not be repaired from {report.Remote.Name}.";
        blocks.Add(new VerdictBlock("damaged", ViewTone.Bad, message));
        blocks.Add(new TableBlock(
            [ViewColumn.Text("version"), ViewColumn.Text("problem"), ViewColumn.Text("file")],
            [
                .. after.Damaged.Select(damage => new ViewCell[] { damage.Reference, damage.Problem, damage.File }),
                .. after.Packs.Select(pack => new ViewCell[] { ViewCell.Missing, pack.Problem, pack.File }),
            ]));
        return new ResultView(null, blocks, report)
        {
            Failure = new SolventException("object-damaged", message) { Hint = "Name another remote with --from, or commit the original files again." },
        };
    }
}
