using System.CommandLine;
using Solvent.Commands.Drift.Watching;
using Solvent.Commands.Html;
using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary><c>drift</c>.</summary>
internal sealed class DriftCommand : SolventCommand
{
    private readonly Argument<string> _reference = new("reference") { Description = $"What the data used to be: {DriftInputs.Forms}.", CompletionSources = { WordSources.Tables } };
    private readonly Argument<string> _current = new("current") { Description = $"What the data is now: {DriftInputs.Forms}.", CompletionSources = { WordSources.Tables } };
    private readonly ComparisonOptions _comparison = new();
    private readonly StatisticsOptions _statistics = new();
    private readonly Option<string?> _by = new("--by") { Description = "Compare the rows of each span of time with the reference: a column of times and hour, day, week, month, quarter or year, such as date:month.", HelpName = "column:span" };
    private readonly FailOnOption _failOn = new();
    private readonly HtmlOption _html = new();

    public DriftCommand(CommandSurface surface)
        : base("drift", "Tell whether data changed, column by column, with the evidence.")
    {
        Add(_reference);
        Add(_current);
        _comparison.AddTo(this);
        _statistics.AddTo(this);
        Add(_by);
        _failOn.AddTo(this);
        _html.AddTo(this);
        Add(new DriftStreamCommand());
        Add(new DriftProfileCommand());
        Add(new DriftPerformanceCommand());
        // A cell has better to do than to wait.
        if (surface == CommandSurface.Shell) Add(new DriftWatchCommand());
    }

    public override IReadOnlyList<string> Examples =>
    [
        "drift january.csv june.csv",
        "drift january.csv june.csv --exclude id --threshold delay=0.2 --html drift.html",
        "drift views@v1 views@latest --columns age,country --fail-on drift,error",
        "drift views.profile june.parquet --fail-on drift",
        "drift views@v1 views@latest --by date:month",
        "drift january.csv june.csv --tests ad,cvm --multiplicity holm --as evidently",
    ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var failures = _failOn.Read(arguments);
        var (before, after) = (arguments.GetRequiredValue(_reference), arguments.GetRequiredValue(_current));
        var by = arguments.GetValue(_by) is { } span ? TimeSpanChoice.Parse(span) : null;
        var needsValues = by is not null ? _by.Name : _statistics.NeedsValues(arguments);
        using var reference = needsValues is null
            ? await DriftInputs.ReferenceAsync(before, host, cancellationToken)
            : await DriftInputs.ValuesAsync(before, needsValues, host, cancellationToken);
        using var current = needsValues is null
            ? await DriftInputs.CurrentAsync(after, reference, host, cancellationToken)
            : await DriftInputs.ValuesAsync(after, needsValues, host, cancellationToken);
        var options = _statistics.Read(arguments, _comparison.Read(arguments, host, reference.Columns.Union(current.Columns, StringComparer.Ordinal)));
        if (by is not null)
        {
            var periods = DriftOverTime.Compare(reference.Table!, current.Table!, by.Column, by.Period, options, cancellationToken);
            var overview = await _html.WriteAsync(Of(isPage: false), arguments, host, cancellationToken, () => Of(isPage: true));
            return FailOnOption.Apply(overview, [.. periods.Select(period => period.Report)], failures);

            ResultView Of(bool isPage) => DriftPeriodsView.Of(periods, by, reference.Name, current.Name, isPage);
        }

        var report = DriftInput.Compare(reference, current, options, cancellationToken);
        if (needsValues is not null) report = _statistics.AddPeer(arguments, report, reference.Table!, current.Table!);
        var view = await _html.WriteAsync(DriftView.Of(report), arguments, host, cancellationToken, () => DriftView.PageOf(report));
        return FailOnOption.Apply(view, [report], failures);
    }
}
