using System.CommandLine;
using Solvent.Commands.Views;
using Solvent.Drift;

namespace Solvent.Commands.Drift;

/// <summary>The options that make a verdict a failure, for continuous integration.</summary>
internal sealed class FailOnOption
{
    private const string Drift = "drift";
    private const string Error = "error";
    private const string NotEnoughData = "not-enough-data";
    private readonly Option<string[]> _failOn = new("--fail-on") { Description = "Fail when a column has one of these verdicts, separated by commas: drift, error, not-enough-data.", HelpName = "verdicts", CompletionSources = { Drift, Error, NotEnoughData } };
    private readonly Option<bool> _failOnDrift = new("--fail-on-drift") { Description = "Fail when a column drifted, as --fail-on drift does." };

    public void AddTo(Command command)
    {
        command.Add(_failOn);
        command.Add(_failOnDrift);
    }

    /// <summary>The verdicts that are failures.</summary>
    public IReadOnlyList<DriftVerdict> Read(ParseResult arguments)
    {
        var verdicts = ListOption.Split(arguments.GetValue(_failOn)).Select(Verdict);
        return [.. arguments.GetValue(_failOnDrift) ? verdicts.Prepend(DriftVerdict.Drift) : verdicts];
    }

    /// <summary>The view, as a failure when a column of a report has one of the verdicts.</summary>
    public static ResultView Apply(ResultView view, IReadOnlyList<DriftReport> reports, IReadOnlyList<DriftVerdict> verdicts)
    {
        foreach (var verdict in verdicts)
        {
            var found = reports.FirstOrDefault(report => report.Verdict == verdict || report.Columns.Any(column => column.Verdict == verdict));
            if (found is not null) return view with { Failure = Failure(verdict, found, reports.Count > 1 ? $"{found.CurrentName}: " : "") };
        }

        return view;
    }

    private static SolventException Failure(DriftVerdict verdict, DriftReport report, string where)
    {
        var columns = report.Columns.Where(column => column.Verdict == verdict).ToList();
        return verdict switch
        {
            DriftVerdict.Drift => new SolventException("drift-found", where + report.Summary) { Hint = "Leave out --fail-on to report drift without failing." },
            DriftVerdict.Error => new SolventException("drift-error", where + First(columns, "could not be compared")) { Hint = "Repair the columns, or leave them out with --exclude." },
            _ => new SolventException("drift-not-enough-data", where + (columns.Count == 0 ? report.Summary : First(columns, "had too few values")))
            {
                Hint = "Compare more rows, lower --min-rows, or leave the columns out with --exclude.",
            },
        };
    }

    private static string First(List<ColumnDrift> columns, string what)
        => $"{ViewFormat.Plural(columns.Count, "column")} {what}: {columns[0].Name}, {columns[0].Reason}{(columns.Count > 1 ? $"; and {string.Join(", ", columns.Skip(1).Select(column => column.Name))}" : "")}.";

    private static DriftVerdict Verdict(string word) => word switch
    {
        Drift => DriftVerdict.Drift,
        Error => DriftVerdict.Error,
        NotEnoughData => DriftVerdict.NotEnoughData,
        _ => throw new SolventException("invalid-value", $"'{word}' is no value of '--fail-on'.")
        {
            Hint = NearestName.Suggestion(word, [Drift, Error, NotEnoughData]) ?? $"It takes: {Drift}, {Error}, {NotEnoughData}.",
            ExitCode = SolventException.WrongUsage,
        },
    };
}
