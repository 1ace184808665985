using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>Which spans of time differ from the reference, and in which columns.</summary>
internal static class DriftPeriodsView
{
    private const int MostNamed = 4;
    private const int MostSections = 6;
    private const int MostCurves = 6;

    public static ResultView Of(IReadOnlyList<DriftPeriod> periods, TimeSpanChoice by, string reference, string current, bool isPage)
    {
        var verdict = Verdict(periods);
        var summary = Summary(periods, by, verdict);
        var blocks = new List<ViewBlock> { new VerdictBlock(DriftWords.Label(verdict), DriftWords.Tone(verdict), summary) };
        if (periods.Count > 0) blocks.Add(Table(periods, by));
        if (periods.Count > 1 && Curves(periods, by) is { } curves) blocks.Add(curves);
        var drifted = periods.Where(period => period.Report.Verdict == DriftVerdict.Drift)
            .SelectMany(period => period.Report.Columns.Where(column => column.Verdict == DriftVerdict.Drift), (period, column) => (Period: period, Column: column))
            .OrderByDescending(each => ReportOrder.EffectOverThreshold(each.Column));
        blocks.AddRange(drifted.Take(isPage ? MostSections * 10 : MostSections).Select(each => DriftSection.Of(each.Period.Report, each.Column, isOpen: true, hasChart: true) with { Title = $"{each.Period.Key}: {each.Column.Name}" }));
        return new ResultView($"Drift of {current} against {reference}, by {EnumName.Of(by.Period)} of {by.Column}", blocks, new DriftPeriodsPayload(verdict, summary, by.Column, by.Period, periods));
    }

    public static DriftVerdict Verdict(IReadOnlyList<DriftPeriod> periods)
    {
        DriftVerdict[] byWeight = [DriftVerdict.Drift, DriftVerdict.Error, DriftVerdict.Ok];
        return byWeight.Cast<DriftVerdict?>().FirstOrDefault(verdict => periods.Any(period => period.Report.Verdict == verdict)) ?? DriftVerdict.NotEnoughData;
    }

    private static string Summary(IReadOnlyList<DriftPeriod> periods, TimeSpanChoice by, DriftVerdict verdict)
    {
        var spans = ViewFormat.Plural(periods.Count, EnumName.Of(by.Period));
        if (verdict != DriftVerdict.Drift) return verdict == DriftVerdict.Ok ? $"None of {spans} drifted." : $"No verdict on {spans}.";
        var drifted = periods.Where(period => period.Report.Verdict == DriftVerdict.Drift).ToList();
        var most = drifted.MaxBy(period => period.Report.Columns.Max(ReportOrder.EffectOverThreshold))!;
        return $"{drifted.Count} of {spans} drifted, the first {drifted[0].Key}, most {most.Key}: {string.Join(", ", Drifted(most).Take(MostNamed))}.";
    }

    private static TableBlock Table(IReadOnlyList<DriftPeriod> periods, TimeSpanChoice by) => new(
        [ViewColumn.Text(EnumName.Of(by.Period)), ViewColumn.Number("rows"), ViewColumn.Text("verdict"), ViewColumn.Text("largest effect / threshold"), ViewColumn.Text("drifted"), ViewColumn.Text("most likely")],
        [.. periods.Select(Row)])
    {
        IsWhole = true,
    };

    private static ViewCell[] Row(DriftPeriod period)
    {
        var times = period.Report.Columns.Select(ReportOrder.EffectOverThreshold).DefaultIfEmpty().Max();
        var names = Drifted(period).ToList();
        var causes = ReportOrder.ByEffect(period.Report.Columns).Select(ReportOrder.MostLikelyCause).OfType<DriftCause>().Select(cause => CauseWords.Of(cause.Kind)).Distinct(StringComparer.Ordinal);
        return
        [
            period.Key,
            ViewFormat.Count(period.Report.CurrentRows),
            DriftWords.Badge(period.Report.Verdict),
            new ViewCell($"{ViewFormat.Number(Math.Round(times, 2))} ×", period.Report.Verdict == DriftVerdict.Drift ? ViewTone.Bad : ViewTone.Neutral) { Bar = times / (times + 1) },
            names.Count <= MostNamed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more",
            string.Join(", ", causes.Take(MostNamed)),
        ];
    }

    private static IEnumerable<string> Drifted(DriftPeriod period)
        => ReportOrder.ByEffect(period.Report.Columns).Where(column => column.Verdict == DriftVerdict.Drift).Select(column => column.Name);

    /// <summary>The effects of the columns that drifted, over the spans; those without a comparison leave a gap.</summary>
    private static CurveBlock? Curves(IReadOnlyList<DriftPeriod> periods, TimeSpanChoice by)
    {
        var names = periods.SelectMany(period => period.Report.Columns)
            .Where(column => column.Verdict == DriftVerdict.Drift)
            .GroupBy(column => column.Name, StringComparer.Ordinal)
            .OrderByDescending(column => column.Max(ReportOrder.EffectOverThreshold))
            .Select(column => column.Key)
            .Take(MostCurves)
            .ToList();
        if (names.Count == 0) return null;
        var series = names.Select(name => new CurveSeries(name, [.. periods.Select((period, index) => ((double)index + 1, Effect(period, name)))]));
        return new CurveBlock("effect / threshold", [.. series]) { PositionName = $"{EnumName.Of(by.Period)}, from {periods[0].Key} to {periods[^1].Key}" };
    }

    private static double Effect(DriftPeriod period, string name)
        => period.Report.Columns.FirstOrDefault(column => column.Name == name) is { } column && ReportOrder.Leading(column) is not null ? ReportOrder.EffectOverThreshold(column) : double.NaN;
}
