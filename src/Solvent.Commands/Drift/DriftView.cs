using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>A drift report: the summary, the columns by the size of their change, and a section with picture, causes and tests for each that drifted.</summary>
internal static class DriftView
{
    private const int MostSections = 20;
    private const int MostCharts = 8;
    private const int MostSectionsOfPage = 500;
    private const int MostChartsOfPage = 120;

    /// <summary>The view for a notebook or a terminal, which has sections for the columns that need a look.</summary>
    public static ResultView Of(DriftReport report) => View(report, isPage: false);

    /// <summary>The view for a page, which has sections for all columns.</summary>
    public static ResultView PageOf(DriftReport report) => View(report, isPage: true);

    private static ResultView View(DriftReport report, bool isPage)
    {
        var columns = ReportOrder.ByEffect(report.Columns).ToList();
        var blocks = new List<ViewBlock> { new VerdictBlock(DriftWords.Label(report.Verdict), DriftWords.Tone(report.Verdict), report.Summary) };
        if (columns.Count > 0) blocks.Add(Table(columns, isPage));
        if (report.Multivariate is { } together) blocks.Add(new VerdictBlock($"together: {DriftWords.Label(together.Verdict)}", DriftWords.Tone(together.Verdict), $"{together.Reason}."));
        if (columns.Any(column => column.Peer is not null)) blocks.Add(DriftPeerTable.Of(report));
        var sections = columns.Where(column => isPage || NeedsLook(column)).Take(isPage ? MostSectionsOfPage : MostSections);
        blocks.AddRange(sections.Select((column, index) => Section(report, column, index, isPage)));
        return new ResultView($"Drift of {report.CurrentName} against {report.ReferenceName}", blocks, report);
    }

    private static bool NeedsLook(ColumnDrift column) => column.Verdict == DriftVerdict.Drift || column.Causes.Count > 0;

    private static SectionBlock Section(DriftReport report, ColumnDrift column, int index, bool isPage)
    {
        var isOpen = NeedsLook(column);
        var section = DriftSection.Of(report, column, isOpen, hasChart: index < (isPage ? MostChartsOfPage : MostCharts));
        // Tooltips are most of a picture; those of columns that nobody has to look at would fill the page.
        return isOpen || section.Chart is null ? section : section with { Chart = section.Chart with { HasTooltips = false, Description = $"Both distributions of {column.Name}." } };
    }

    private static TableBlock Table(List<ColumnDrift> columns, bool isPage) => new(
        [
            ViewColumn.Text("column"),
            ViewColumn.Text("verdict"),
            ViewColumn.Text("effect / threshold"),
            ViewColumn.Number("adjusted p"),
            ViewColumn.Text("missing"),
            ViewColumn.Text("evidence"),
            ViewColumn.Text("most likely"),
        ],
        [.. columns.Select(Row)])
    {
        IsWhole = isPage,
    };

    private static ViewCell[] Row(ColumnDrift column) =>
    [
        column.Name,
        DriftWords.Badge(column.Verdict),
        Effect(column),
        ViewFormat.Probability(column.Tests.Min(test => test.AdjustedPValue)),
        Missing(column.Missing),
        column.Reason,
        ReportOrder.MostLikelyCause(column) is { } cause ? new ViewCell(CauseWords.Of(cause.Kind), cause.Kind == CauseKind.TrueShift ? ViewTone.Muted : ViewTone.Warning) : ViewCell.FromString(""),
    ];

    /// <summary>The effect in thresholds; half a bar is the threshold.</summary>
    private static ViewCell Effect(ColumnDrift column)
    {
        if (ReportOrder.Leading(column) is null) return ViewCell.Missing;
        var times = ReportOrder.EffectOverThreshold(column);
        return new ViewCell($"{ViewFormat.Number(times >= 10 ? Math.Round(times) : Math.Round(times, 2))} ×", times >= 1 ? ViewTone.Bad : ViewTone.Neutral) { Bar = times / (times + 1) };
    }

    private static ViewCell Missing(MissingShare share)
        => share is { Reference: { } before, Current: { } after }
            ? ViewFormat.Percent(before) == ViewFormat.Percent(after)
                ? new ViewCell(ViewFormat.Percent(before), ViewTone.Muted)
                : ViewCell.Change(ViewFormat.Percent(before), ViewFormat.Percent(after))
            : ViewCell.Missing;
}
