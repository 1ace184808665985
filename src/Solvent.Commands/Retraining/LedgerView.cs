using Solvent.Commands.Views;
using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>The ledger, newest entries last, and how it looks in hindsight.</summary>
internal static class LedgerView
{
    private const int MostRows = 40;
    private const int MostMissing = 5;

    public static ResultView Of(LedgerReport report)
    {
        var blocks = new List<ViewBlock> { new TextBlock(Summary(report)), Table(report) };
        if (report.Actual is not null && report.Blocks.Count > 1)
        {
            blocks.Add(new CurveBlock("Wrong rows until the end of each version", [.. report.Curves.Select(curve => new CurveSeries(curve.Key, [.. curve.Value.Select((value, index) => (index + 1.0, value))]))]) { PositionName = "version served" });
        }

        if (report.Missing.Count > 0)
        {
            var names = string.Join(", ", report.Missing.Take(MostMissing).Select(missing => $"{missing.Model} on {missing.Data}")) + (report.Missing.Count > MostMissing ? ", …" : "");
            blocks.Add(new TextBlock($"Not known yet: {names}. Find out: solvent retrain ledger --score", ViewTone.Muted));
        }

        return new ResultView(null, blocks, LedgerPayload.From(report));
    }

    private static string Summary(LedgerReport report)
    {
        var retrainings = report.Entries.Count(entry => entry.Entry.Kind == LedgerKind.Run);
        var extent = $"{report.Model}: {ViewFormat.Plural(report.Entries.Count - retrainings, "decision")} and {ViewFormat.Plural(retrainings, "retraining")}, which cost {ViewFormat.Number(report.Cost)}.";
        if (report is not { Actual: { } actual, Regret: { } regret, Best: { } best }) return $"{extent} What the best plan would have come to is not known yet.";
        var done = $"About {ViewFormat.Number(actual.Errors)} wrong rows over {ViewFormat.Plural(report.Blocks.Count, "version")}, with {ViewFormat.Plural(actual.Retrainings, "retraining")} that {(actual.Retrainings == 1 ? "has" : "have")} served since";
        var money = report.PerError is { } each ? $", {ViewFormat.Number(regret * each)} in money" : "";
        return $"{extent} {done}; the best plan of these models with as many has {ViewFormat.Number(best.Errors)}: a regret of {ViewFormat.Number(regret)}{money}.";
    }

    private static TableBlock Table(LedgerReport report) => new(
        [
            ViewColumn.Text("when (UTC)"), ViewColumn.Text("what"), ViewColumn.Text("outcome"), ViewColumn.Text("data"), ViewColumn.Text("champion"), ViewColumn.Number("avoids"), ViewColumn.Number("cost"),
            ViewColumn.Number("regret"), ViewColumn.Text("why"),
        ],
        [.. report.Entries.TakeLast(MostRows).Select(Row)])
    {
        Note = report.Entries.Count > MostRows ? $"{ViewFormat.Plural(report.Entries.Count - MostRows, "earlier entry")} in --json." : null,
    };

    private static IReadOnlyList<ViewCell> Row(JudgedEntry judged)
    {
        var entry = judged.Entry;
        return
        [
            ViewFormat.Moment(entry.At), EnumName.Of(entry.Kind), ViewCell.Badge(entry.Outcome, Tone(entry.Outcome)), entry.Data, entry.Challenger is { } challenger && entry.Champion is { } before ? ViewCell.Change(before, challenger) : entry.Challenger ?? entry.Champion,
            ViewFormat.Number(entry.AvoidedLoss), ViewFormat.Number(entry.Cost), ViewFormat.Number(judged.Regret), judged.Why ?? entry.Reason,
        ];
    }

    private static ViewTone Tone(string outcome) => outcome switch
    {
        "promoted" => ViewTone.Good,
        "failed" => ViewTone.Bad,
        "retrain" or "cancelled" or RetrainingLedger.Started => ViewTone.Warning,
        _ => ViewTone.Muted,
    };
}
