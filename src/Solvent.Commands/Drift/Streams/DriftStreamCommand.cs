using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary><c>drift stream</c>.</summary>
internal sealed class DriftStreamCommand : SolventCommand
{
    private readonly Argument<string> _data = new("data") { Description = $"The stream, oldest row first: {TableSource.Forms}; or - for what is piped in, one line a value.", CompletionSources = { WordSources.Tables } };
    private readonly Option<string?> _column = new("--column", "-c") { Description = "The column to watch, such as the error of each prediction; needed when there are several.", HelpName = "name" };
    private readonly Option<string[]> _detectors = new("--detector", "-d") { Description = "Detectors, separated by commas, or 'all'; by default hddm-a for values of 0 and 1 in a table, else adwin.", HelpName = "names", CompletionSources = { _ => [.. StreamDetectors.ShortNames, "all"] } };
    private readonly Option<string[]> _params = new("--param", "-p") { Description = "A parameter of the detectors that have it, such as delta=0.05.", HelpName = "name=value" };
    private readonly Option<string?> _state = new("--state") { Description = "A file that keeps what the detectors remember: made at the end, gone on from when it exists.", HelpName = "file", CompletionSources = { WordSources.Files } };
    private readonly Option<bool> _skipMissing = new("--skip-missing") { Description = "Leave out rows without a value; without it they are an error." };
    private readonly Option<bool> _failOnDrift = new("--fail-on-drift") { Description = "Fail when a detector told of a drift." };

    public DriftStreamCommand()
        : base("stream", "Find the rows at which a stream of errors or numbers changed.")
    {
        Add(_data);
        Add(_column);
        Add(_detectors);
        Add(_params);
        Add(_state);
        Add(_skipMissing);
        Add(_failOnDrift);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "drift stream predictions.csv --column error",
        "drift stream predictions.csv --column error --detector all --param delta=0.05",
        "drift stream - --detector hddm-a --state errors.state",
    ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var source = arguments.GetRequiredValue(_data);
        var column = arguments.GetValue(_column);
        var choice = new DetectorChoice(ListOption.Split(arguments.GetValue(_detectors)), arguments.GetValue(_params) ?? []);
        var state = arguments.GetValue(_state) is { } file ? new StreamStateFile(host.FullPath(file), file) : null;
        var skips = arguments.GetValue(_skipMissing);
        var watch = source == "-"
            ? await StreamLines.WatchAsync(choice, state, column, skips, host, cancellationToken)
            : await StreamTable.WatchAsync(await TableSource.OpenAsync(source, host, cancellationToken), choice, state, column, skips, cancellationToken);
        if (state is not null) await state.SaveAsync(watch.Monitor);
        var view = DriftStreamView.Of(watch);
        return arguments.GetValue(_failOnDrift) && watch.HasDrift
            ? view with { Failure = new SolventException("drift-found", DriftStreamView.Summary(watch)) { Hint = "Leave out --fail-on-drift to report drift without failing." } }
            : view;
    }
}
