using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Lint;

namespace Solvent.Commands.Lint;

/// <summary>What a comment ignores or a baseline has, and what a baseline has that is corrected.</summary>
internal static class IgnoredView
{
    public static IEnumerable<ViewBlock> Of(LintResult result, bool isShown)
    {
        if (isShown && result.Suppressed.Count > 0) yield return Table(result.Suppressed);
        var counts = result.Suppressed.CountBy(suppressed => suppressed.Kind).ToDictionary();
        var (inSource, known) = (counts.GetValueOrDefault(SuppressionKind.InSource), counts.GetValueOrDefault(SuppressionKind.Baseline));
        if (inSource > 0) yield return new TextBlock($"{ViewFormat.Plural(inSource, "finding")} ignored in the code.");
        if (known > 0) yield return new TextBlock($"{ViewFormat.Plural(known, "finding")} known from the baseline.");
        var gone = result.Obsolete?.Sum(entry => entry.Count) ?? 0;
        if (gone == 1) yield return new TextBlock("The baseline has 1 finding that is no longer there; take it out with --update-baseline.");
        if (gone > 1) yield return new TextBlock(string.Create(CultureInfo.InvariantCulture, $"The baseline has {gone} findings that are no longer there; take them out with --update-baseline."));
    }

    private static TableBlock Table(IReadOnlyList<SuppressedFinding> suppressed) => new(
        [ViewColumn.Text("ignored"), ViewColumn.Text("rule"), ViewColumn.Text("message"), ViewColumn.Text("because")],
        [.. suppressed.Select(ignored => new ViewCell[] { LintView.Place(ignored.Finding), ignored.Finding.Rule, ignored.Finding.Message, ignored.Justification ?? "" })]);
}
