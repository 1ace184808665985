using Solvent.Commands.Views;
using Solvent.Retraining;

namespace Solvent.Commands.Retraining;

/// <summary>A decision with its arithmetic.</summary>
internal static class DecisionView
{
    public static ResultView Of(RetrainingDecision decision)
    {
        var (label, tone) = Badge(decision.Outcome);
        var blocks = new List<ViewBlock>
        {
            new VerdictBlock(label, tone, decision.Reason),
            new FactsBlock(
            [
                new Fact("champion", decision.Champion is { } champion ? $"{champion}{(decision.TrainedOn is { } data ? $", trained on {data}" : "")}" : ViewCell.Missing),
                new Fact("newest", decision.Newest),
            ]),
        };
        if (decision.Findings.Count > 0)
        {
            blocks.Add(new HeadingBlock("Trigger"));
            blocks.Add(new TableBlock(
                [ViewColumn.Text("condition"), ViewColumn.Text("met"), ViewColumn.Text("found")],
                [.. decision.Findings.Select(finding => (IReadOnlyList<ViewCell>)[finding.Condition, Met(finding.Answer), finding.Found])]));
        }

        if (decision.Lines.Count > 0)
        {
            blocks.Add(new HeadingBlock("Arithmetic"));
            blocks.Add(new TableBlock(
                [ViewColumn.Text("what"), ViewColumn.Number("value"), ViewColumn.Number("from"), ViewColumn.Number("to"), ViewColumn.Text("how")],
                [.. decision.Lines.Select(line => (IReadOnlyList<ViewCell>)[line.Name, ViewFormat.Number(line.Value), ViewFormat.Number(line.Low), ViewFormat.Number(line.High), line.Text])])
            {
                Note = "From and to are 80 % intervals, and the quartiles of the cost.",
            });
        }

        return new ResultView(null, blocks, DecisionPayload.From(decision));
    }

    private static (string Label, ViewTone Tone) Badge(RetrainingOutcome outcome) => outcome switch
    {
        RetrainingOutcome.Retrain => ("retrain", ViewTone.Warning),
        RetrainingOutcome.Hold => ("hold", ViewTone.Good),
        _ => ("not enough data", ViewTone.Muted),
    };

    private static ViewCell Met(TriggerAnswer answer) => answer switch
    {
        TriggerAnswer.Yes => ViewCell.Badge("yes", ViewTone.Warning),
        TriggerAnswer.No => ViewCell.Badge("no", ViewTone.Good),
        _ => ViewCell.Badge("not known", ViewTone.Muted),
    };
}
