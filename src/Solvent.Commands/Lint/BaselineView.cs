using Solvent.Commands.Views;
using Solvent.Lint;

namespace Solvent.Commands.Lint;

/// <summary>What an update of a baseline has changed. It never fails: from now on the findings are known.</summary>
internal static class BaselineView
{
    /// <summary>The view.</summary>
    /// <param name="result">The result as it was compared with the baseline before.</param>
    /// <param name="path">The baseline.</param>
    /// <param name="count">The number of findings that were linted and are in it now.</param>
    public static ResultView Of(LintResult result, string path, int count)
    {
        var obsolete = result.Obsolete?.Sum(entry => entry.Count) ?? 0;
        var text = $"{ViewFormat.Plural(count, "finding")} of {ViewFormat.Plural(result.Files.Count, "file")} written to '{Path.GetFileName(path)}': {result.Findings.Count} new, {obsolete} no longer found.";
        return new ResultView(null, [new VerdictBlock("baseline", ViewTone.Good, text), .. LintView.Notes(result)], result.Findings.Select(FindingPayload.From).ToList());
    }
}
