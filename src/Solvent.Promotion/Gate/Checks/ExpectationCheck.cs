using System.Globalization;
using Solvent.Datasets;
using Solvent.Quality;
using Solvent.Tables;

namespace Solvent.Promotion.Gate.Checks;

/// <summary>What the notebook and the versions that it reads expect of the data, checked again.</summary>
internal sealed class ExpectationCheck : IGateCheck
{
    private static readonly char[] PathCharacters = ['/', '\\'];

    public string Activity => "checking the expectations";

    public async Task<IReadOnlyList<GateFinding>> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var findings = new List<GateFinding>();
        foreach (var expected in context.Plan.Expectations.Where(expected => !expected.Target.StartsWith('@')))
        {
            findings.AddRange(await CheckAsync(context, expected.Target, string.Join('\n', expected.Lines), CellIndex.Of(expected.Cell), LineOf(context, expected), cancellationToken));
        }

        foreach (var dataset in context.Plan.Datasets)
        {
            if (dataset.Pinned is null || await SuiteAsync(context, dataset, cancellationToken) is not { } suite) continue;
            findings.AddRange(await CheckAsync(context, dataset.Pinned, suite, CellIndex.Of(dataset.Cell), line: null, cancellationToken));
        }

        return findings;
    }

    private static async Task<string?> SuiteAsync(GateContext context, PlannedDataset dataset, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Repository.ReadSuiteAsync(dataset.Pinned!, cancellationToken);
        }
        catch (SolventException)
        {
            // That the version cannot be had is told by the check of the run's data.
            return null;
        }
    }

    private static async Task<IReadOnlyList<GateFinding>> CheckAsync(GateContext context, string target, string suite, int? cell, int? line, CancellationToken cancellationToken)
    {
        try
        {
            var options = new ValidationOptions
            {
                TableName = target,
                ShownRows = 1,
                OpenTable = (name, stop) => OpenAsync(context, name, stop).GetAwaiter().GetResult(),
            };
            var report = Expectations.Parse(suite).Validate(await OpenAsync(context, target, cancellationToken), options, cancellationToken);
            return [.. report.Results.Where(result => !result.Passed && result.Severity == Severity.Error).Select(result => Failed(target, result) with { Cell = cell, Line = line })];
        }
        catch (SolventException exception)
        {
            return [new GateFinding(GateCode.ExpectationFailed, $"The expectations of '{target}' cannot be checked: {exception.Message}", exception.Hint ?? "Get the data back, and promote again.") { Cell = cell, Line = line }];
        }
    }

    private static GateFinding Failed(string target, ExpectationResult result)
    {
        var why = result.Problem ?? string.Create(CultureInfo.InvariantCulture, $"{result.Failed} of {result.Checked} rows{(result.Examples is [var first, ..] ? $", first in row {first.Row}: {first.Value ?? "missing"}" : "")}");
        return new GateFinding(
            GateCode.ExpectationFailed, $"'{target}' does not meet '{result.Expectation}': {why.TrimEnd('.')}.", "Repair the data, correct the expectation, or write 'warn:' before it.");
    }

    private static async Task<Table> OpenAsync(GateContext context, string source, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(source, context.Folder);
        if (File.Exists(path) || source.IndexOfAny(PathCharacters) >= 0) return Table.Open(path, cancellationToken);
        return Table.Open(await context.Repository.MaterializeAsync(source, cancellationToken), cancellationToken);
    }

    private static int? LineOf(GateContext context, PlannedExpectations expected)
    {
        if (CellIndex.Of(expected.Cell) is not { } cell) return null;
        var lines = context.Notebook.Cells[cell].Source.Split('\n');
        var line = Array.FindIndex(lines, line => line.TrimStart().StartsWith("#!expect", StringComparison.Ordinal) && line.Contains(expected.Target, StringComparison.Ordinal));
        return line < 0 ? null : line + 1;
    }
}
