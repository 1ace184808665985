using Solvent.Commands.Views;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>Why two runs differ: what changed, what it made, and how one knows.</summary>
internal static class RunExplanationView
{
    public static ResultView Of(RunExplanation explanation)
    {
        var (best, worst, metric) = (explanation.Best, explanation.Worst, explanation.Metric);
        var blocks = new List<ViewBlock>
        {
            new TextBlock($"{metric} {ViewFormat.Number(worst.Metrics[metric])} → {ViewFormat.Number(best.Metrics[metric])} ({Signed(explanation.Change)}), looked at among {ViewFormat.Plural(explanation.EvidenceRuns, "run")}."),
        };
        if (Chance(explanation) is { } chance) blocks.Add(chance);
        if (explanation.Differences.Count == 0)
        {
            blocks.Add(new TextBlock("The runs do not differ in anything that was recorded: what remains is chance, or something that Solvent does not see."));
            return new ResultView($"Why {best.Id} and not {worst.Id}", blocks, RunExplanationPayload.From(explanation));
        }

        blocks.Add(new TableBlock(
            [ViewColumn.Text(""), ViewColumn.Text("what"), ViewColumn.Text("change"), ViewColumn.Number($"makes of {metric}"), ViewColumn.Text("evidence")],
            [.. explanation.Differences.Select(difference => Row(difference, explanation.Change))])
        {
            Note = Rest(explanation),
        });
        foreach (var difference in explanation.Differences.Where(difference => difference.Details.Count > 0))
        {
            blocks.Add(new HeadingBlock(Heading(difference)));
            blocks.Add(new CodeBlock(string.Join('\n', difference.Details), difference.Kind == DifferenceKind.Code ? "diff" : "text"));
        }

        blocks.AddRange(Suggestions(explanation));
        return new ResultView($"Why {best.Id} and not {worst.Id}", blocks, RunExplanationPayload.From(explanation));
    }

    private static IReadOnlyList<ViewCell> Row(RunDifference difference, double change)
    {
        var estimate = difference.Estimate;
        var isKnown = estimate.Evidence != EvidenceKind.None;
        return
        [
            new ViewCell(EnumName.Of(difference.Kind), ViewTone.Muted),
            difference.Name,
            ViewCell.Change(Shown(difference.From), Shown(difference.To)),
            isKnown ? new ViewCell(Effect(estimate, change), estimate.Strength == EvidenceStrength.Weak ? ViewTone.Muted : ViewTone.Neutral) : ViewCell.Missing,
            new ViewCell(ExplanationWords.Evidence(difference), isKnown ? ViewTone.Neutral : ViewTone.Muted),
        ];
    }

    private static string Effect(EffectEstimate estimate, double change)
    {
        var margin = estimate.Margin is { } known ? $" ± {ViewFormat.Number(known)}" : "";
        var share = change != 0 ? $" ({ViewFormat.Percent(estimate.Effect / change)})" : "";
        return $"{Signed(estimate.Effect)}{margin}{share}";
    }

    private static VerdictBlock? Chance(RunExplanation explanation) => explanation.MayBeChance switch
    {
        true => new VerdictBlock("may be chance", ViewTone.Warning, $"Runs that differ in the seed alone differ by {ViewFormat.Number(explanation.Noise!.Value)} (standard deviation of {ViewFormat.Plural(explanation.NoiseRuns, "run")})."),
        false => new VerdictBlock("more than chance", ViewTone.Good, $"Runs that differ in the seed alone differ by {ViewFormat.Number(explanation.Noise!.Value)} (standard deviation of {ViewFormat.Plural(explanation.NoiseRuns, "run")})."),
        _ => null,
    };

    private static string? Rest(RunExplanation explanation)
    {
        if (!explanation.Differences.Any(difference => difference.Estimate.Evidence != EvidenceKind.None)) return "Nothing tells these differences apart.";
        if (Math.Abs(explanation.Unexplained) <= Math.Abs(explanation.Change) * 0.02) return null;
        var unknown = explanation.Differences.Where(difference => difference is { Estimate.Evidence: EvidenceKind.None, Kind: not (DifferenceKind.Seed or DifferenceKind.Machine) }).Select(difference => difference.Name).ToList();
        return unknown.Count > 0
            ? $"The rest, {Signed(explanation.Unexplained)}, is made by {string.Join(" and ", unknown)}, or by how the differences act together."
            : $"The effects do not add up: {Signed(explanation.Unexplained)} is chance, or made by how the differences act together.";
    }

    private static IEnumerable<ViewBlock> Suggestions(RunExplanation explanation)
    {
        var suggestions = explanation.Differences.Select(difference => difference.Suggestion).OfType<SuggestedRun>().ToList();
        if (suggestions.Count == 0 && explanation.Noise is not null) yield break;
        yield return new HeadingBlock("What would tell more");
        foreach (var suggestion in suggestions)
        {
            yield return new TextBlock(suggestion.Purpose);
            if (suggestion.Commands.Count > 0) yield return new CodeBlock(string.Join('\n', suggestion.Commands), "bash");
        }

        if (explanation.Noise is null) yield return new TextBlock("The same settings with other seeds: then it is known how much of a change is chance.");
    }

    private static string Heading(RunDifference difference) => difference.Kind switch
    {
        DifferenceKind.Parameter => $"The parameter '{difference.Name}'",
        DifferenceKind.Data => $"What changed in the data '{difference.Name}'",
        _ => $"What changed in the {difference.Name}",
    };

    private static string? Shown(string? value) => value is null ? null : ParamText.Of(value);

    private static string Signed(double value) => value > 0 ? $"+{ViewFormat.Number(value)}" : ViewFormat.Number(value);
}
