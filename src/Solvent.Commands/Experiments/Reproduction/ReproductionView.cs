using Solvent.Commands.Views;
using Solvent.Runner;

namespace Solvent.Commands.Experiments;

/// <summary>Whether a run could be made again: a verdict for each part and each metric.</summary>
internal static class ReproductionView
{
    private const int MostReasons = 3;

    public static ResultView Of(ReproductionReport report)
    {
        var verdict = report.IsReproduced
            ? new VerdictBlock("reproduced", ViewTone.Good, $"run {report.Original.Id} of {report.Original.Experiment}, as run {report.Reproduction!.Id}")
            : new VerdictBlock("not reproduced", ViewTone.Bad, $"run {report.Original.Id} of {report.Original.Experiment}: {Why(report)}");
        return new ResultView(null, [verdict, Parts(report), .. Metrics(report), .. Notes(report)], ReproductionPayload.From(report))
        {
            Failure = report.IsReproduced ? null : new SolventException("not-reproduced", $"Run {report.Original.Id} was not reproduced: {Why(report)}.") { Hint = Advice(report) },
        };
    }

    private static string Why(ReproductionReport report)
    {
        if (report.Reproduction is null) return report.Error?.TrimEnd('.') ?? "its cells could not be run";
        // What went wrong with the data or the code explains the metrics, so that it comes first.
        var parts = report.Parts.Where(IsWrong).Select(part => $"{part.Name} {Word(part.Verdict)}");
        var metrics = report.Metrics.Where(metric => metric.Counts && metric.Verdict != PartVerdict.Same).Select(Reason).ToList();
        List<string> reasons = [.. parts, .. metrics.Take(MostReasons)];
        if (metrics.Count > MostReasons) reasons.Add($"and {ViewFormat.Plural(metrics.Count - MostReasons, "more metric")}");
        return reasons.Count == 0 ? "it came to no end" : string.Join(", ", reasons);
    }

    private static string Reason(ReproducedMetric metric) => metric.Verdict == PartVerdict.Missing
        ? $"{metric.Name} is missing"
        : metric.Difference is { } difference ? $"{metric.Name} is off by {ViewFormat.Number(Math.Abs(difference))}" : $"{metric.Name} is new";

    private static string? Advice(ReproductionReport report)
        => report.Parts.Where(IsWrong).Select(part => part.Advice).FirstOrDefault(advice => advice is not null)
            ?? (report.Reproduction is { } again ? $"solvent experiment compare {report.Original.Id} {again.Id} shows both side by side." : null);

    private static bool IsWrong(ReproducedPart part) => part.Counts && part.Verdict != PartVerdict.Same;

    private static TableBlock Parts(ReproductionReport report) => new(
        [ViewColumn.Text("part"), ViewColumn.Text("verdict"), ViewColumn.Text("")],
        [.. report.Parts.Select(part => (IReadOnlyList<ViewCell>)
        [
            part.Name,
            ViewCell.Badge(Word(part.Verdict), Tone(part.Verdict, part.Counts)),
            string.Join("; ", part.Advice is { } advice && part.Verdict != PartVerdict.Same ? [.. part.Details, advice.TrimEnd('.')] : part.Details),
        ])]);

    private static IEnumerable<ViewBlock> Metrics(ReproductionReport report)
    {
        if (report.Metrics.Count == 0)
        {
            yield return new TextBlock("The run has no metric to compare.", ViewTone.Warning);
            yield break;
        }

        yield return new TableBlock(
            [ViewColumn.Text("metric"), ViewColumn.Text("verdict"), ViewColumn.Number("recorded"), ViewColumn.Number("now"), ViewColumn.Number("difference"), ViewColumn.Number("tolerance")],
            [.. report.Metrics.Select(metric => (IReadOnlyList<ViewCell>)
            [
                metric.Name,
                ViewCell.Badge(Word(metric.Verdict), Tone(metric.Verdict, metric.Counts)),
                Exact(metric.Recorded),
                Exact(metric.Reproduced),
                new ViewCell(Exact(metric.Difference), metric.Verdict == PartVerdict.Same || !metric.Counts ? ViewTone.Muted : ViewTone.Bad),
                new ViewCell(Exact(metric.Tolerance), ViewTone.Muted),
            ])]);
    }

    private static IEnumerable<ViewBlock> Notes(ReproductionReport report)
    {
        if (report is { Reproduction: not null, Error: { } error }) yield return new TextBlock(error, ViewTone.Bad);
        if (report.Folder is { } folder) yield return new TextBlock($"The copy of the project: {folder}");
    }

    // All digits: two values that are not the same must not look it.
    private static string? Exact(double? value) => value?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private static string Word(PartVerdict verdict) => EnumName.Of(verdict);

    private static ViewTone Tone(PartVerdict verdict, bool counts) => verdict == PartVerdict.Same ? ViewTone.Good : counts ? ViewTone.Bad : ViewTone.Warning;
}
