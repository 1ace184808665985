using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets.Remotes;

/// <summary>What a repair mended, and what it could not.</summary>
internal static class RepairView
{
    public static ResultView Of(RepairReport report)
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
