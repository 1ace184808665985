using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Lint;

namespace Solvent.Commands.Lint;

/// <summary>Findings as a table, with what kept the rules from seeing everything.</summary>
internal static class LintView
{
    public static ResultView Of(LintResult result, FindingSeverity threshold, bool showsIgnored = false)
    {
        var failing = result.Findings.Count(finding => finding.Severity >= threshold);
        var files = ViewFormat.Plural(result.Files.Count, "file");
        var summary = result.Findings.Count == 0
            ? new VerdictBlock("clean", ViewTone.Good, $"No findings in {files}.")
            : new VerdictBlock(
                failing > 0 ? "findings" : "notes",
                failing > 0 ? ViewTone.Bad : ViewTone.Neutral,
                $"{ViewFormat.Plural(result.Findings.Count, "finding")} in {files}: {BySeverity(result.Findings)}.");
        var unread = result.Notes.Count(note => note.IsError);
        var blocks = new List<ViewBlock> { summary };
        if (result.Findings.Count > 0) blocks.Add(Table(result.Findings));
        blocks.AddRange(IgnoredView.Of(result, showsIgnored));
        blocks.AddRange(Notes(result));
        List<FindingPayload> payload = [.. result.Findings.Select(FindingPayload.From), .. showsIgnored ? result.Suppressed.Select(FindingPayload.From) : []];
        return new ResultView(null, blocks, payload)
        {
            Failure = Failure(failing, threshold, unread),
        };
    }

    private static SolventException? Failure(int failing, FindingSeverity threshold, int unread)
    {
        if (failing > 0)
        {
            return new SolventException("findings", $"{ViewFormat.Plural(failing, "finding")} of severity {EnumName.Of(threshold)} or more.")
            {
                Hint = "Fix them, ignore them with the reason (// solvent:ignore SLV2001 because …), or set their severity in .editorconfig.",
            };
        }

        return unread == 0 ? null : new SolventException("not-linted", $"{ViewFormat.Plural(unread, "file")} could not be read.") { Hint = "The notes name them." };
    }

    /// <summary>What kept the rules from seeing everything.</summary>
    public static IEnumerable<ViewBlock> Notes(LintResult result)
        => result.Notes.Select(note => new TextBlock($"{note.File}: {note.Message} {note.Hint}".TrimEnd(), note.IsError ? ViewTone.Bad : ViewTone.Warning));

    private static TableBlock Table(IReadOnlyList<Finding> findings) => new(
        [ViewColumn.Text("place"), ViewColumn.Text("severity"), ViewColumn.Text("rule"), ViewColumn.Text("message")],
        [.. findings.Select(finding => new ViewCell[] { Place(finding), ViewCell.Badge(EnumName.Of(finding.Severity), Tone(finding.Severity)), finding.Rule, finding.Message })]);

    /// <summary>People count cells from 1, as the runner does; JSON and SARIF count from 0.</summary>
    public static string Place(Finding finding) => finding.Cell is { } cell
        ? string.Create(CultureInfo.InvariantCulture, $"{finding.File}, cell {cell + 1}, line {finding.Line}:{finding.Column}")
        : string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Line}:{finding.Column}");

    private static string BySeverity(IReadOnlyList<Finding> findings) => string.Join(", ", findings
        .GroupBy(finding => finding.Severity)
        .OrderByDescending(group => group.Key)
        .Select(group => $"{group.Count()} {EnumName.Of(group.Key)}"));

    private static ViewTone Tone(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => ViewTone.Bad,
        FindingSeverity.Warning => ViewTone.Warning,
        _ => ViewTone.Neutral,
    };
}
