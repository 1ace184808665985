using Solvent.Commands.Views;
using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>A retraining and how it ended.</summary>
internal static class RetrainingView
{
    public static ResultView Of(RetrainingReport report, string metric)
    {
        var (label, tone) = report.End switch
        {
            RetrainingEnd.Promoted => ("promoted", ViewTone.Good),
            RetrainingEnd.Kept => ("champion stays", ViewTone.Neutral),
            _ => (report.Challenge.Wins ? "would win" : "would lose", ViewTone.Muted),
        };
        var facts = new FactsBlock(
        [
            new Fact("data", report.Data),
            new Fact("champion", report.Challenger ?? report.Champion),
            new Fact($"{metric} before", ViewFormat.Number(report.Challenge.Champion)),
            new Fact($"{metric} of the challenger", ViewFormat.Number(report.Challenge.Challenger)),
            new Fact("cost", report.Cost is { } cost ? $"{ViewFormat.Number(cost)} {report.Currency}".TrimEnd() : ViewCell.Missing),
            new Fact("run", report.Run),
        ]);
        var blocks = new List<ViewBlock> { new VerdictBlock(label, tone, report.Challenge.Reason), facts };
        if (report is { End: RetrainingEnd.Promoted, Champion: { } before }) blocks.Add(new TextBlock($"To take it back: solvent model alias {before} champion", ViewTone.Muted));
        return new ResultView(null, blocks, RetrainingPayload.From(report));
    }

    public static ResultView NotDue(RetrainingDecision decision) => DecisionView.Of(decision) with { Payload = RetrainingPayload.From(decision) };
}
