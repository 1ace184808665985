using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>All there is to say about one column: the evidence, the causes with the verdict without them, and the tests.</summary>
internal static class DriftSection
{
    public static SectionBlock Of(DriftReport report, ColumnDrift column, bool isOpen, bool hasChart)
    {
        var blocks = new List<ViewBlock>();
        if (isOpen) blocks.Add(new TextBlock(Sentence(column.Reason)));
        if (column.Causes.Count > 0) blocks.AddRange(Causes(column));
        if (column.Tests.Count > 0) blocks.Add(Tests(column));
        // The evidence of a column that did not drift says it already.
        if (isOpen && column.Power is { } power) blocks.Add(new TextBlock(Power(power), ViewTone.Muted));
        return new SectionBlock(column.Name, blocks)
        {
            Badge = DriftWords.Badge(column.Verdict),
            Summary = isOpen ? null : column.Reason,
            Chart = hasChart ? DriftCharts.Of(report, column) : null,
            IsOpen = isOpen,
        };
    }

    private static IEnumerable<ViewBlock> Causes(ColumnDrift column)
    {
        yield return new HeadingBlock(column.Causes.Count == 1 ? "Likely cause" : "Likely causes");
        yield return new TableBlock(
            [ViewColumn.Text("explains"), ViewColumn.Text("cause"), ViewColumn.Text("evidence"), ViewColumn.Text("without it")],
            [.. column.Causes.Select(cause => new ViewCell[]
            {
                new(ViewFormat.Percent(cause.Explained)) { Bar = cause.Explained },
                new(CauseWords.Of(cause.Kind), cause.Kind == CauseKind.TrueShift ? ViewTone.Muted : ViewTone.Warning),
                cause.Evidence,
                cause.Undone is { } verdict ? DriftWords.Badge(verdict) : ViewCell.Missing,
            })])
        {
            Note = Without(column),
        };
    }

    /// <summary>The evidence behind the last verdict, which has all causes undone.</summary>
    private static string? Without(ColumnDrift column)
        => column.Causes.LastOrDefault(cause => cause.UndoneReason is not null) is { UndoneReason: { } reason } ? $"Without: {reason}." : null;

    private static TableBlock Tests(ColumnDrift column) => new(
        [
            ViewColumn.Text("test"),
            ViewColumn.Number("statistic"),
            ViewColumn.Number("p"),
            ViewColumn.Number("adjusted p"),
            ViewColumn.Number("effect"),
            ViewColumn.Number("threshold"),
        ],
        [.. column.Tests.Select(test => new ViewCell[]
        {
            Name(test.Method),
            ViewFormat.Number(test.Statistic),
            ViewFormat.Probability(test.PValue),
            ViewFormat.Probability(test.AdjustedPValue),
            test.Effect is { } effect ? new ViewCell(ViewFormat.Number(Math.Round(effect, 3)), effect >= test.Threshold ? ViewTone.Bad : ViewTone.Neutral) : ViewCell.Missing,
            new ViewCell(ViewFormat.Number(test.Threshold), ViewTone.Muted),
        })]);

    private static string Power(DriftPower power) => power.Effect is { } effect
        ? $"With these rows {power.Measure} of {ViewFormat.Number(Math.Round(effect, 3))} or more is found with a probability of {ViewFormat.Percent(DriftPower.Probability)}."
        : "So few rows could not have shown any change of this kind.";

    private static string Name(string method) => method switch
    {
        "ks" => "Kolmogorov-Smirnov",
        "wasserstein" => "Wasserstein distance",
        "chi2" => "chi-square",
        "fisher" => "Fisher's exact test",
        "totalVariation" => "total variation",
        "psi" => "population stability (PSI)",
        "missingShare" => "share of missing values",
        "infiniteShare" => "share of infinite values",
        _ => method,
    };

    private static string Sentence(string reason) => reason.Length == 0 ? "" : char.ToUpperInvariant(reason[0]) + reason[1..] + ".";
}
