using Solvent.Commands.Views;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>What a profile knows, column by column.</summary>
internal static class DriftProfileView
{
    public static ResultView Of(ReferenceProfile profile, string? file)
    {
        var kept = file is null ? "" : $", written to {file}";
        var what = $"{ViewFormat.Plural(profile.Rows, "row")}, {ViewFormat.Plural(profile.Columns.Count, "column")}{kept}";
        return new ResultView(
            $"Profile of {profile.Name}",
            [
                new VerdictBlock(profile.IsExact ? "exact" : "estimated", profile.IsExact ? ViewTone.Good : ViewTone.Neutral, what),
                new TableBlock(
                    [
                        ViewColumn.Text("column"),
                        ViewColumn.Text("kind"),
                        ViewColumn.Text("missing"),
                        ViewColumn.Number("mean"),
                        ViewColumn.Number("deviation"),
                        ViewColumn.Number("least"),
                        ViewColumn.Number("median"),
                        ViewColumn.Number("most"),
                        ViewColumn.Number("categories"),
                        ViewColumn.Text("error"),
                    ],
                    [.. profile.Columns.Select(Row)]),
            ],
            DriftProfilePayload.From(profile, file));
    }

    private static ViewCell[] Row(ColumnProfile column)
    {
        var isTimestamp = column.Kind == ColumnKind.Timestamp;
        return
        [
            column.Name,
            new ViewCell(EnumName.Of(column.Kind), ViewTone.Muted),
            ViewFormat.Percent(column.Rows == 0 ? 0 : (double)column.Missing / column.Rows),
            Value(column.Minimum is null ? null : column.Moments.Mean),
            isTimestamp ? "" : ViewFormat.Number(Rounded(column.Moments.StandardDeviation)),
            Value(column.Minimum),
            Value(column.Quantile(0.5)),
            Value(column.Maximum),
            column.Kind is ColumnKind.Text or ColumnKind.Boolean ? ViewFormat.Count(column.CategoryCount) : "",
            column.IsExact ? "" : $"± {ViewFormat.Number(Math.Max(Math.Round(column.Error, 4), 0.0001))}",
        ];

        ViewCell Value(double? value) => value is { } seconds && isTimestamp
            ? ViewFormat.Date(DateTimeOffset.UnixEpoch.AddSeconds(seconds))
            : ViewFormat.Number(Rounded(value));
    }

    private static double? Rounded(double? value) => value is { } known ? double.Parse(known.ToString("G5", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture) : null;
}
