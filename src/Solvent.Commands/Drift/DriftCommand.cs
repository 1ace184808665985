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
    private readonly Option<string?> _multiplicity = new("--multiplicity") { Description = "How p-values are corrected for the number of tests: bh, holm, bonferroni, by, hommel, hochberg or none; bh by default.", HelpName = "method" };
    private readonly Option<string[]> _tests = new("--tests") { Description = "Further statistics to show beside the verdict, separated by commas, such as ad,cvm,energy; or all.", HelpName = "names" };
    private readonly Option<string?> _as = new("--as") { Description = "Add what another tool says of each column, and why it differs: evidently, nannyml or frouros.", HelpName = "tool" };
    private readonly Option<bool> _multivariate = new("--multivariate") { Description = "Also compare the columns together: a classifier and the maximum mean discrepancy, with permutation tests." };
    private readonly Option<bool> _failOnDrift = new("--fail-on-drift") { Description = "Fail when a column drifted." };

    private static readonly Dictionary<string, Multiplicity> Multiplicities = new(StringComparer.Ordinal)
    {
        ["bh"] = Multiplicity.BenjaminiHochberg,
        ["holm"] = Multiplicity.Holm,
        ["bonferroni"] = Multiplicity.Bonferroni,
        ["by"] = Multiplicity.BenjaminiYekutieli,
        ["hommel"] = Multiplicity.Hommel,
        ["hochberg"] = Multiplicity.Hochberg,
        ["none"] = Multiplicity.None,
    };

    private static readonly Dictionary<string, PeerTool> Tools = new(StringComparer.Ordinal)
    {
        ["evidently"] = PeerTool.Evidently,
        ["nannyml"] = PeerTool.NannyMl,
        ["frouros"] = PeerTool.Frouros,
    };

    public DriftCommand()
        : base("drift", "Tell whether data changed, column by column, with the evidence.")
    {
        Add(_reference);
        Add(_current);
        Add(_columns);
        Add(_alpha);
        Add(_multiplicity);
        Add(_tests);
        Add(_as);
        Add(_multivariate);
        Add(_failOnDrift);
        _multiplicity.AcceptOnlyFromAmong([.. Multiplicities.Keys]);
        _as.AcceptOnlyFromAmong([.. Tools.Keys]);
        Add(new DriftStreamCommand());
    }

    public override IReadOnlyList<string> Examples =>
    [
        "drift january.csv june.csv",
        "drift views@v1 views@latest --columns age,country --fail-on-drift",
        "drift january.csv june.csv --tests ad,cvm --multiplicity holm --as evidently",
    ];

    public override async Task<ResultView> RunAsync(ParseResult arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var reference = await TableSource.OpenAsync(arguments.GetRequiredValue(_reference), host, cancellationToken);
        var current = await TableSource.OpenAsync(arguments.GetRequiredValue(_current), host, cancellationToken);
        var columns = ListOption.Split(arguments.GetValue(_columns));
        var options = new DriftOptions { Columns = columns.Count > 0 ? columns : null, Tests = ListOption.Split(arguments.GetValue(_tests)), Multivariate = arguments.GetValue(_multivariate) };
        if (arguments.GetValue(_alpha) is { } alpha) options = options with { Alpha = alpha };
        if (arguments.GetValue(_multiplicity) is { } multiplicity) options = options with { Multiplicity = Multiplicities[multiplicity] };
        var report = DriftDetection.Compare(reference.Table, current.Table, options, cancellationToken) with
        {
            ReferenceName = reference.Name,
            CurrentName = current.Name,
        };
        if (arguments.GetValue(_as) is { } tool) report = PeerComparison.Add(report, Tools[tool], reference.Table, current.Table);
        var view = DriftView.Of(report);
        return arguments.GetValue(_failOnDrift) && report.Verdict == DriftVerdict.Drift
            ? view with { Failure = new SolventException("drift-found", DriftView.Summary(report)) { Hint = "Leave out --fail-on-drift to report drift without failing." } }
            : view;
    }
}
