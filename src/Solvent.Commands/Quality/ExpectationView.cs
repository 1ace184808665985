using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Quality;

namespace Solvent.Commands.Quality;

/// <summary>A report of expectations: the verdict, then every expectation with the rows at fault.</summary>
internal static class ExpectationView
{
    public static ResultView Of(ExpectationReport report)
    {
        var summary = Summary(report);
        return new ResultView(
            $"Expectations on {report.TableName}",
            [
                new VerdictBlock(report.Passed ? "passed" : "failed", report.Passed ? ViewTone.Good : ViewTone.Bad, summary),
                new TableBlock(
                    [ViewColumn.Text("result"), ViewColumn.Text("expectation"), ViewColumn.Number("checked"), ViewColumn.Number("failed"), ViewColumn.Text("evidence")],
                    [.. report.Results.Select(Row)]),
            ],
            ExpectationPayload.From(report))
        {
            Failure = report.Passed ? null : new SolventException("expectations-failed", $"'{report.TableName}': {summary}")
            {
                File = report.TableName,
                Hint = "Repair the data, correct the expectation, or write 'warn:' before it.",
            },
        };
    }

    private static string Summary(ExpectationReport report)
    {
        var held = report.Results.Count(result => result.Passed);
        var text = $"{held} of {ViewFormat.Plural(report.Results.Count, "expectation")} hold for {ViewFormat.Plural(report.Rows, "row")}";
        var failed = new List<string>();
        if (report.Errors > 0) failed.Add(ViewFormat.Plural(report.Errors, "error"));
        if (report.Warnings > 0) failed.Add(ViewFormat.Plural(report.Warnings, "warning"));
        return failed.Count == 0 ? $"{text}." : $"{text}: {string.Join(", ", failed)}.";
    }

    private static ViewCell[] Row(ExpectationResult result) =>
    [
        Badge(result),
        result.Expectation,
        ViewFormat.Count(result.Checked),
        result.Failed == 0 ? ViewFormat.Count(result.Failed) : $"{ViewFormat.Count(result.Failed)} ({ViewFormat.Percent(result.FailedShare)})",
        result.Passed ? "" : Evidence(result),
    ];

    private static ViewCell Badge(ExpectationResult result) => result switch
    {
        { Passed: true } => ViewCell.Badge("passed", ViewTone.Good),
        { Severity: Severity.Warning } => ViewCell.Badge("warning", ViewTone.Warning),
        _ => ViewCell.Badge("failed", ViewTone.Bad),
    };

    private static string Evidence(ExpectationResult result)
    {
        if (result.Problem is { } problem) return problem;
        var rows = result.Examples.Select(example => string.Create(
            CultureInfo.InvariantCulture, $"row {example.Row}: {example.Value ?? "missing"}{(example.Detail is { } detail ? $" ({detail})" : "")}"));
        var more = result.Failed > result.Examples.Count ? ", …" : "";
        return string.Join(", ", rows) + more;
    }
}
