using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary><c>drift</c>.</summary>
internal sealed class DriftCommand : SolventCommand
{
    private readonly Argument<string> _reference = new("reference") { Description = $"What the data used to be: {TableSource.Forms}.", CompletionSources = { WordSources.Tables } };
    private readonly Argument<string> _current = new("current") { Description = $"What the data is now: {TableSource.Forms}.", CompletionSources = { WordSources.Tables } };
    private readonly Option<string[]> _columns = new("--columns", "-c") { Description = "The columns to compare, separated by commas; all by default.", HelpName = "names" };
    private readonly Option<double?> _alpha = new("--alpha") { Description = "The level that an adjusted p-value must not exceed; 0.05 by default.", HelpName = "level" };
    private readonly Option<bool> _failOnDrift = new("--fail-on-drift") { Description = "Fail when a column drifted." };

    public DriftCommand()
        : base("drift", "Tell whether data changed, column by column, with the evidence.")
    {
        Add(_reference);
        Add(_current);
        Add(_columns);
        Add(_alpha);
        Add(_failOnDrift);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "drift january.csv june.csv",
        "drift views@v1 views@latest --columns age,country --fail-on-drift",
    ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var reference = await TableSource.OpenAsync(arguments.GetRequiredValue(_reference), host, cancellationToken);
        var current = await TableSource.OpenAsync(arguments.GetRequiredValue(_current), host, cancellationToken);
        var columns = ListOption.Split(arguments.GetValue(_columns));
        var options = new DriftOptions { Columns = columns.Count > 0 ? columns : null };
        if (arguments.GetValue(_alpha) is { } alpha) options = options with { Alpha = alpha };
        var report = DriftDetection.Compare(reference.Table, current.Table, options, cancellationToken) with
        {
            ReferenceName = reference.Name,
            CurrentName = current.Name,
        };
        var view = DriftView.Of(report);
        return arguments.GetValue(_failOnDrift) && report.Verdict == DriftVerdict.Drift
            ? view with { Failure = new SolventException("drift-found", DriftView.Summary(report)) { Hint = "Leave out --fail-on-drift to report drift without failing." } }
            : view;
    }
}
