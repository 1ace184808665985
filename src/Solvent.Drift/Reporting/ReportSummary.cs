using System.Globalization;

namespace Solvent.Drift;

/// <summary>Says in a sentence or two what drifted and most likely why.</summary>
internal static class ReportSummary
{
    private const int MostNamed = 5;

    public static string Of(DriftReport report)
    {
        var rows = $"{Count(report.ReferenceRows)} against {Plural(report.CurrentRows, "row")}";
        return report.Verdict switch
        {
            DriftVerdict.Drift when report.Columns.All(column => column.Verdict != DriftVerdict.Drift) => $"No column of {report.Columns.Count} drifted alone, but they did together ({rows}).",
            DriftVerdict.Drift => Drifted(report, rows),
            DriftVerdict.Ok => $"No column of {report.Columns.Count} drifted ({rows}).",
            DriftVerdict.NotEnoughData => $"There are too few values to tell ({rows}).",
            _ => NotCompared(report, rows),
        };
    }

    private static string Drifted(DriftReport report, string rows)
    {
        var drifted = ReportOrder.ByEffect(report.Columns).Where(column => column.Verdict == DriftVerdict.Drift).ToList();
        var text = $"{drifted.Count} of {Plural(report.Columns.Count, "column")} drifted: {Names(drifted)} ({rows}).";
        var artefacts = drifted.Where(column => ReportOrder.MostLikelyCause(column) is { Kind: not CauseKind.TrueShift }).ToList();
        if (artefacts.Count == 0) return text;
        var causes = artefacts.GroupBy(column => ReportOrder.MostLikelyCause(column)!.Kind).Select(group => $"{CauseWords.Of(group.Key)} in {Names([.. group])}");
        var left = drifted.Count - artefacts.Count(column => column.Causes.Any(cause => cause.Undone == DriftVerdict.Ok));
        var without = left == 0 ? "With that undone, nothing drifts."
            : left == drifted.Count ? "They drift with that undone too."
            : $"With that undone, {left} would still drift.";
        return $"{text} Most likely {string.Join(", ", causes)}. {without}";
    }

    private static string NotCompared(DriftReport report, string rows)
    {
        var failed = report.Columns.Where(column => column.Verdict == DriftVerdict.Error).ToList();
        return $"{Plural(failed.Count, "column")} could not be compared: {Names(failed)} ({rows}).";
    }

    private static string Names(List<ColumnDrift> columns)
    {
        var names = string.Join(", ", columns.Take(MostNamed).Select(column => column.Name));
        return columns.Count <= MostNamed ? names : $"{names} and {columns.Count - MostNamed} more";
    }

    private static string Plural(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
