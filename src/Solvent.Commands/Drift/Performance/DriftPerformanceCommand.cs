using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary><c>drift performance</c>.</summary>
internal sealed class DriftPerformanceCommand : SolventCommand
{
    private readonly Argument<string> _data = new("data") { Description = $"Rows with what a model said of them, oldest first: {TableSource.Forms}.", CompletionSources = { WordSources.Tables } };
    private readonly Option<string?> _label = new("--label", "-l") { Description = "The column with what was true; missing where it is not known yet.", HelpName = "name" };
    private readonly Option<string?> _score = new("--score", "-s") { Description = "The column with the probability that a row is positive, from 0 to 1.", HelpName = "name" };
    private readonly Option<string?> _prediction = new("--prediction", "-p") { Description = "The column with what was predicted; without it, a row is positive from a score of 0.5 on.", HelpName = "name" };
    private readonly Option<string?> _positive = new("--positive") { Description = "The value of a positive label, where labels are not 0 and 1 or truth values.", HelpName = "value" };
    private readonly Option<bool> _multiclass = new("--multiclass") { Description = "Labels and predictions are one of several classes." };
    private readonly Option<bool> _regression = new("--regression") { Description = "Labels and predictions are numbers." };
    private readonly Option<bool> _estimate = new("--estimate", "-e") { Description = "Estimate the metrics from the scores, without labels but those of the reference." };
    private readonly Option<string?> _reference = new("--reference", "-r") { Description = "Rows with labels on which the model did well, for thresholds and to estimate; the same columns in another table.", HelpName = "data", CompletionSources = { WordSources.Tables } };
    private readonly Option<int?> _referenceRows = new("--reference-rows") { Description = "Take the first rows of the data for the reference.", HelpName = "rows" };
    private readonly Option<int?> _chunk = new("--chunk") { Description = "The rows that are judged together; 1000 by default.", HelpName = "rows" };
    private readonly Option<string?> _by = new("--by") { Description = "Judge rows of one span of time together: a column of times and hour, day, week, month, quarter or year, such as date:month.", HelpName = "column:span" };
    private readonly Option<string[]> _metrics = new("--metrics", "-m") { Description = "The metrics, separated by commas; all that the columns allow by default.", HelpName = "names" };
    private readonly Option<bool> _failOnAlert = new("--fail-on-alert") { Description = "Fail when a metric left its thresholds." };

    public DriftPerformanceCommand()
        : base("performance", "Follow the performance of a model over time, by labels or without them.")
    {
        Add(_data);
        Add(_label);
        Add(_score);
        Add(_prediction);
        Add(_positive);
        Add(_multiclass);
        Add(_regression);
        Add(_estimate);
        Add(_reference);
        Add(_referenceRows);
        Add(_chunk);
        Add(_by);
        Add(_metrics);
        Add(_failOnAlert);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "drift performance june.csv --label late --score p --reference january.csv",
        "drift performance june.csv --score p --label late --estimate --reference january.csv",
        "drift performance prices.csv --label price --prediction said --regression --by day:month --reference-rows 5000",
    ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var columns = new OutputColumns(
            arguments.GetValue(_label), arguments.GetValue(_score), arguments.GetValue(_prediction), arguments.GetValue(_positive), TaskOf(arguments));
        var span = arguments.GetValue(_by) is { } by ? TimeSpanChoice.Parse(by) : null;
        var options = Settings(arguments, span);
        var source = await TableSource.OpenAsync(arguments.GetRequiredValue(_data), host, cancellationToken);
        var reference = arguments.GetValue(_reference) is { } other ? await TableSource.OpenAsync(other, host, cancellationToken) : null;
        var current = columns.Read(source, span?.Column, mayLackLabel: options.Estimate && reference is not null);
        var before = reference is null ? null : columns.Read(reference, span?.Column, mayLackLabel: false);
        var (sourceName, referenceName) = (source.Name, reference?.Name);
        if (arguments.GetValue(_referenceRows) is { } rows)
        {
            (before, current) = Split(current, rows, isTwice: reference is not null);
            referenceName = $"the first {ViewFormat.Plural(rows, "row")} of {source.Name}";
        }

        var report = PerformanceAnalysis.Measure(current, before, options);
        var view = DriftPerformanceView.Of(report, sourceName, referenceName);
        return arguments.GetValue(_failOnAlert) && report.Verdict == PerformanceVerdict.Alert
            ? view with { Failure = new SolventException("performance-alert", DriftPerformanceView.Summary(report)) { Hint = "Leave out --fail-on-alert to report without failing." } }
            : view;
    }

    private PerformanceOptions Settings(ParseResult arguments, TimeSpanChoice? span)
    {
        var metrics = ListOption.Split(arguments.GetValue(_metrics));
        var options = new PerformanceOptions
        {
            Task = TaskOf(arguments),
            Estimate = arguments.GetValue(_estimate),
            Metrics = metrics.Count > 0 ? metrics : null,
            Period = span?.Period,
        };
        if (arguments.GetValue(_chunk) is not { } chunk) return options;
        if (span is not null) throw Wrong("'--chunk' and '--by' exclude each other.", "Leave one of them out.");
        return chunk >= 1 ? options with { ChunkRows = chunk } : throw Wrong("'--chunk' must be 1 or more.", "Give the rows that are judged together, such as 1000.");
    }

    private PerformanceTask TaskOf(ParseResult arguments) => (arguments.GetValue(_multiclass), arguments.GetValue(_regression)) switch
    {
        (true, true) => throw Wrong("'--multiclass' and '--regression' exclude each other.", "Leave one of them out."),
        (true, false) => PerformanceTask.MulticlassClassification,
        (false, true) => PerformanceTask.Regression,
        _ => PerformanceTask.BinaryClassification,
    };

    private static (ModelOutputs Reference, ModelOutputs Current) Split(ModelOutputs all, int rows, bool isTwice)
    {
        if (isTwice) throw Wrong("'--reference' and '--reference-rows' exclude each other.", "Leave one of them out.");
        if (rows < 1 || rows >= all.Rows) throw Wrong($"'--reference-rows' must leave rows to judge: the data has {ViewFormat.Plural(all.Rows, "row")}.", $"Give a number from 1 to {Math.Max(1, all.Rows - 1)}.");
        return (all.Slice(0, rows), all.Slice(rows, all.Rows - rows));
    }

    private static SolventException Wrong(string message, string hint) => new("wrong-usage", message) { Hint = hint, ExitCode = SolventException.WrongUsage };
}
