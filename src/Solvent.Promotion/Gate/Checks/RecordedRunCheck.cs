using Solvent.Experiments;

namespace Solvent.Promotion.Gate.Checks;

/// <summary>Whether there is a run of the notebook that came to its end: without one, nothing says what the project has to reach.</summary>
internal sealed class RecordedRunCheck : IGateCheck
{
    public string Activity => "looking for the run";

    public Task<IReadOnlyList<GateFinding>> RunAsync(GateContext context, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<GateFinding>>(context.Runs.Count > 0 ? [.. context.Runs.SelectMany(run => Failures(run, context))] : [WithoutRun(context)]);

    private static IEnumerable<GateFinding> Failures(RunRecord run, GateContext context)
    {
        if (run.Tags.GetValueOrDefault(RunChecks.OutcomeTag) == "failed")
        {
            yield return new GateFinding(
                GateCode.ExpectationFailed,
                $"Expectations failed during run {run.Id}, on {run.Tags.GetValueOrDefault(RunChecks.TablesTag) ?? "its data"}.",
                "Repair the data or correct the expectations, and run the notebook again.");
        }

        if (run.Metrics.Count == 0)
        {
            yield return new GateFinding(
                GateCode.NoMetrics, $"Run {run.Id} has no metric, so that nothing says how good the project has to be.", $"Log one in a cell, such as Run.Current.Log(metrics), and run the notebook again: {Command(context)}");
        }
    }

    private static GateFinding WithoutRun(GateContext context)
    {
        return NotebookRuns.Of(context.Store, context.Notebook) is not [.., var last]
            ? new GateFinding(GateCode.NoRun, "No run of the notebook is recorded, so that nothing says which metrics the project has to reach.", $"Run it, and record that: {Command(context)}")
            : new GateFinding(GateCode.RunFailed, $"The last run of the notebook, {last.Id}, is {last.Status.ToString().ToLowerInvariant()}{(last.Error is { } error ? $": {error.TrimEnd('.')}" : "")}.", $"Repair the notebook and run it again: {Command(context)}");
    }

    private static string Command(GateContext context) => $"solvent run {context.Path} --experiment {Path.GetFileNameWithoutExtension(context.Path)}";
}
