using Solvent.Commands.Drift;
using Solvent.Commands.Views;
using Solvent.Datasets;

namespace Solvent.Commands.Datasets;

/// <summary>How the label differs: its verdict, and the share of each class or the quantiles.</summary>
internal static class LabelShiftView
{
    public static IEnumerable<ViewBlock> Blocks(LabelShift label, DatasetDiff diff)
    {
        yield return new HeadingBlock("Label");
        yield return new FactsBlock(
        [
            new("label", label.Column + (label.Named ? "" : " (by its name; --label names another)")),
            new("distribution", DriftWords.Badge(label.Verdict)),
            new("evidence", label.Reason),
        ]);
        if (label.Classes.Count > 0)
        {
            yield return new TableBlock(
                [ViewColumn.Text("class"), ViewColumn.Number("share")],
                [.. label.Classes.Select(category => new ViewCell[] { category.Name, Change(ViewFormat.Percent(category.Old), ViewFormat.Percent(category.New)) })]);
            yield return new ChartBlock(
                label.Column,
                ChartKind.Bars,
                [.. label.Classes.Select(category => category.Name)],
                [new(diff.From, [.. label.Classes.Select(category => category.Old)]), new(diff.To, [.. label.Classes.Select(category => category.New)])]) { ValueName = "share of labelled rows", IsShare = true };
        }

        if (label.Statistics.Count > 0)
        {
            yield return new TableBlock(
                [ViewColumn.Text("statistic"), ViewColumn.Number("value")],
                [.. label.Statistics.Select(statistic => new ViewCell[] { statistic.Name, Change(ViewFormat.Number(statistic.Old), ViewFormat.Number(statistic.New)) })]);
        }
    }

    private static ViewCell Change(string? before, string? after) => before == after ? new ViewCell(before, ViewTone.Muted) : ViewCell.Change(before, after);
}
