using System.CommandLine;
using Solvent.Drift;
using Solvent.Tables;

namespace Solvent.Commands.Drift;

/// <summary>The options that say what else is computed than the verdict needs, and how p-values are corrected.</summary>
internal sealed class StatisticsOptions
{
    private readonly Option<string?> _multiplicity = new("--multiplicity") { Description = "How p-values are corrected for the number of tests: bh, holm, bonferroni, by, hommel, hochberg or none; bh by default.", HelpName = "method" };
    private readonly Option<string[]> _tests = new("--tests") { Description = "Further statistics to show beside the verdict, separated by commas, such as ad,cvm,energy; or all.", HelpName = "names" };
    private readonly Option<string?> _as = new("--as") { Description = "Add what another tool says of each column, and why it differs: evidently, nannyml or frouros.", HelpName = "tool" };
    private readonly Option<bool> _multivariate = new("--multivariate") { Description = "Also compare the columns together: a classifier and the maximum mean discrepancy, with permutation tests." };

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

    public void AddTo(Command command)
    {
        command.Add(_multiplicity);
        command.Add(_tests);
        command.Add(_as);
        command.Add(_multivariate);
        _multiplicity.AcceptOnlyFromAmong([.. Multiplicities.Keys]);
        _as.AcceptOnlyFromAmong([.. Tools.Keys]);
    }

    /// <summary>The options with what the words of the command ask for.</summary>
    public DriftOptions Read(ParseResult arguments, DriftOptions options) => options with
    {
        Tests = ListOption.Split(arguments.GetValue(_tests)),
        Multivariate = arguments.GetValue(_multivariate),
        Multiplicity = arguments.GetValue(_multiplicity) is { } multiplicity ? Multiplicities[multiplicity] : options.Multiplicity,
    };

    /// <summary>The option for which the values themselves must be there, or <see langword="null"/>.</summary>
    public string? NeedsValues(ParseResult arguments)
        => arguments.GetValue(_as) is not null ? _as.Name : arguments.GetValue(_multivariate) ? _multivariate.Name : null;

    /// <summary>The report with what another tool says, where that was asked for.</summary>
    public DriftReport AddPeer(ParseResult arguments, DriftReport report, Table reference, Table current)
        => arguments.GetValue(_as) is { } tool ? PeerComparison.Add(report, Tools[tool], reference, current) : report;
}
