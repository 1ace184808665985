using System.Buffers;
using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Runner.Sweeps;

namespace Solvent.Commands.Sweeps;

/// <summary>What a sweep has found: its trials, best first, and how to make the best again.</summary>
internal static class SweepView
{
    private const int MostRows = 40;

    private static readonly SearchValues<char> ForAShell = SearchValues.Create(" \"'$;|&<>()[]*?");

    public static ResultView Of(SweepReport report)
    {
        var blocks = new List<ViewBlock> { Verdict(report), Table(report) };
        if (report.Best is { Run: { } best } leader)
        {
            blocks.Add(new HeadingBlock($"The best is trial {ViewFormat.Count(leader.Number)}"));
            blocks.Add(new CodeBlock($"solvent run {report.Plan.Notebook} {string.Join(' ', leader.Values.Select(value => $"-p {Word($"{value.Key}={value.Value}")}"))}\nsolvent experiment reproduce {best}"));
        }

        if (report.End == SweepEnd.TimeUp) blocks.Add(new TextBlock($"{Resume(report)}."));
        blocks.AddRange(report.Notes.Select(note => new TextBlock(note, ViewTone.Warning)));
        return new ResultView(null, blocks, SweepPayload.From(report)) { Failure = Failure(report) };
    }

    /// <summary>What a trial tries, in one line.</summary>
    public static string Values(Trial trial) => string.Join(' ', trial.Values.Select(value => $"{value.Key}={value.Value}"));

    private static VerdictBlock Verdict(SweepReport report)
    {
        var extent = $"{ViewFormat.Plural(report.Trials.Count, "trial")} of {report.Run.Experiment}, run {report.Run.Id}";
        if (report.Best is { Metric: { } metric }) extent += $"; {report.Plan.Metric} {ViewFormat.Number(metric)} is the {(report.Plan.LowerIsBetter ? "lowest" : "highest")}";
        return report.End switch
        {
            SweepEnd.Finished when report.Best is not null => new VerdictBlock("finished", ViewTone.Good, extent),
            SweepEnd.Finished => new VerdictBlock("no result", ViewTone.Bad, extent),
            SweepEnd.TimeUp => new VerdictBlock("time is up", ViewTone.Warning, extent),
            SweepEnd.Interrupted => new VerdictBlock("interrupted", ViewTone.Warning, extent),
            _ => new VerdictBlock("too many failures", ViewTone.Bad, extent),
        };
    }

    private static SolventException? Failure(SweepReport report)
    {
        var error = report.Trials.FirstOrDefault(trial => trial.Error is not null)?.Error;
        return report.End switch
        {
            SweepEnd.Interrupted => new SolventException("interrupted", "The sweep was interrupted.") { Hint = Resume(report), ExitCode = SolventException.Interrupted },
            SweepEnd.TooManyFailures => new SolventException("sweep-failed", $"Too many trials failed. The first: {error}") { Hint = "Correct the notebook, and start another sweep." },
            _ when report.Best is null => new SolventException("sweep-failed", $"No trial has the metric '{report.Plan.Metric}'. {error}".TrimEnd()) { Hint = "Log it in the notebook: Run.Current.Log(\"auc\", auc)." },
            _ => null,
        };
    }

    private static string Resume(SweepReport report) => $"Go on with it: solvent sweep --resume {report.Run.Id}";

    private static TableBlock Table(SweepReport report)
    {
        List<string> names = [.. report.Plan.Space.Select(word => word[..word.IndexOf('=', StringComparison.Ordinal)].Trim())];
        var hasSteps = report.Trials.Any(trial => trial.StoppedAt is not null);
        List<ViewColumn> columns = [ViewColumn.Number("trial"), ViewColumn.Text("run"), ViewColumn.Text("status"), .. names.Select(ViewColumn.Number), ViewColumn.Number(report.Plan.Metric)];
        if (hasSteps) columns.Add(ViewColumn.Number("stopped at"));
        columns.Add(ViewColumn.Number("took"));
        var rows = report.Trials.Take(MostRows).Select(trial =>
        {
            List<ViewCell> cells =
            [
                ViewFormat.Count(trial.Number),
                trial.Run,
                ViewCell.Badge(EnumName.Of(trial.Status), trial.Status switch { TrialStatus.Finished => ViewTone.Good, TrialStatus.Failed => ViewTone.Bad, _ => ViewTone.Warning }),
                .. names.Select(name => (ViewCell)trial.Values.GetValueOrDefault(name)),
                new ViewCell(ViewFormat.Number(trial.Metric), trial == report.Best ? ViewTone.Good : ViewTone.Neutral),
            ];
            if (hasSteps) cells.Add(trial.StoppedAt?.ToString(CultureInfo.InvariantCulture));
            cells.Add(trial.Seconds is { } seconds ? ViewFormat.Duration(TimeSpan.FromSeconds(seconds)) : null);
            return (IReadOnlyList<ViewCell>)cells;
        }).ToList();
        return new TableBlock(columns, rows) { Note = report.Trials.Count > MostRows ? $"{ViewFormat.Plural(report.Trials.Count - MostRows, "more trial")}: solvent experiment list." : null };
    }

    private static string Word(string text) => text.AsSpan().IndexOfAny(ForAShell) < 0 ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
