using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Quality;

namespace Solvent.Commands.Quality;

/// <summary>A report of expectations: the verdict, then every expectation with the rows at fault.</summary>
internal static class ExpectationView
{
    /// <summary>As code gets it: it fails as the report does.</summary>
    public static ResultView Of(ExpectationReport report) => Of(report, origin: null, savedTo: null, fails: !report.Passed, showsAllRows: false);

    /// <param name="report">The report.</param>
    /// <param name="origin">Where the expectations come from, as a sentence.</param>
    /// <param name="savedTo">The file that they were written to.</param>
    /// <param name="fails">Whether the command fails.</param>
    /// <param name="showsAllRows">Whether the rows at fault get tables of their own.</param>
    public static ResultView Of(ExpectationReport report, string? origin, string? savedTo, bool fails, bool showsAllRows)
    {
        var summary = Summary(report);
        var blocks = new List<ViewBlock> { new VerdictBlock(report.Passed ? "passed" : "failed", report.Passed ? ViewTone.Good : ViewTone.Bad, summary) };
        if (origin is not null) blocks.Add(new TextBlock(origin, ViewTone.Muted));
        blocks.Add(new TableBlock(
            [ViewColumn.Text("result"), ViewColumn.Text("expectation"), ViewColumn.Number("checked"), ViewColumn.Number("failed"), ViewColumn.Text("evidence")],
            [.. report.Results.Select(result => Row(result, showsAllRows))]));
        if (showsAllRows) blocks.AddRange(report.Results.Where(result => !result.Passed && result.Examples.Count > 0).SelectMany(Rows));
        if (savedTo is not null) blocks.Add(new TextBlock($"Written to {savedTo}; the next commit of the data records them with it.", ViewTone.Muted));
        return new ResultView($"Expectations on {report.TableName}", blocks, ExpectationPayload.From(report, origin, savedTo))
        {
            Failure = fails ? new SolventException("expectations-failed", $"'{report.TableName}': {summary}")
            {
                File = report.TableName,
                Hint = "Repair the data, correct the expectation, or write 'warn:' before it.",
            }
            : null,
        };
    }

    private static string Summary(ExpectationReport report)
    {
        var held = report.Results.Count(result => result.Passed);
        var text = $"{held} of {ViewFormat.Plural(report.Results.Count, "expectation")} hold for {ViewFormat.Plural(report.Rows, "row")}";
        var parts = new List<string>();
        if (report.Errors > 0) parts.Add(ViewFormat.Plural(report.Errors, "error"));
        if (report.Warnings > 0) parts.Add(ViewFormat.Plural(report.Warnings, "warning"));
        if (report.Results.Count(result => result.CheckedNothing) is > 0 and var nothing) parts.Add($"{ViewFormat.Count(nothing)} had nothing to check");
        return parts.Count == 0 ? $"{text}." : $"{text}: {string.Join(", ", parts)}.";
    }

    private static ViewCell[] Row(ExpectationResult result, bool rowsFollow) =>
    [
        Badge(result),
        result.Expectation,
        ViewFormat.Count(result.Checked),
        result.Failed == 0 ? ViewFormat.Count(result.Failed) : $"{ViewFormat.Count(result.Failed)} ({ViewFormat.Percent(result.FailedShare)})",
        result.Passed ? "" : Evidence(result, rowsFollow),
    ];

    private static ViewCell Badge(ExpectationResult result) => result switch
    {
        { CheckedNothing: true } => ViewCell.Badge("nothing to check", ViewTone.Muted),
        { Passed: true } => ViewCell.Badge("passed", ViewTone.Good),
        { Severity: Severity.Warning } => ViewCell.Badge("warning", ViewTone.Warning),
        _ => ViewCell.Badge("failed", ViewTone.Bad),
    };

    private static string Evidence(ExpectationResult result, bool rowsFollow)
    {
        var rows = rowsFollow ? [] : result.Examples.Select(example => string.Create(
            CultureInfo.InvariantCulture, $"row {example.Row}: {example.Value ?? "missing"}{(example.Detail is { } detail ? $" ({detail})" : "")}")).ToList();
        var more = rows.Count > 0 && result.Failed + result.Unreadable > result.Examples.Count ? ", …" : "";
        var evidence = string.Join(", ", rows) + more;
        return result.Problem is not { } problem ? evidence : result.Failed == 0 || evidence.Length == 0 ? problem : $"{problem}; {evidence}";
    }

    private static IEnumerable<ViewBlock> Rows(ExpectationResult result)
    {
        yield return new HeadingBlock(result.Expectation);
        yield return new TableBlock(
            [ViewColumn.Text("file"), ViewColumn.Number("row"), ViewColumn.Text("value"), ViewColumn.Text("detail")],
            [.. result.Examples.Select(example => new ViewCell[] { example.File, ViewFormat.Count(example.Row), example.Value ?? "missing", example.Detail ?? "" })]);
        var left = result.Failed + result.Unreadable - result.Examples.Count;
        if (left > 0) yield return new TextBlock($"{ViewFormat.Count(left)} more; --rows all shows them.", ViewTone.Muted);
    }
}
