using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Notebooks;
using Solvent.Promotion.Gate.Checks;

namespace Solvent.Promotion.Gate;

/// <summary>
/// Decides whether a notebook is fit to become a project: no finding of the rules, data that is in versions and meets its expectations, and a run that can be made again.
/// All checks are made, so that everything is told at once.
/// </summary>
public static class PromotionGate
{
    private static readonly IGateCheck[] Checks =
        [new LintCheck(), new VersionedDataCheck(), new ExpectationCheck(), new RecordedRunCheck(), new RunCodeCheck(), new RunDataCheck(), new ReproductionCheck()];

    /// <summary>Looks at a notebook.</summary>
    /// <param name="notebook">The notebook; it has a path.</param>
    /// <param name="project">What it would become.</param>
    /// <param name="options">What is allowed, and how thoroughly to look.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <exception cref="SolventException"><c>store-too-new</c>, <c>store-corrupt</c>, <c>process-failed</c>.</exception>
    public static async Task<GateReport> CheckAsync(NotebookDocument notebook, GeneratedProject project, GateOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new GateOptions();
        var folder = Path.GetDirectoryName(Path.GetFullPath(notebook.Path!))!;
        using var store = ExperimentStore.Open(folder);
        var context = new GateContext(notebook, project.Plan, store, DatasetRepository.Open(folder), NotebookRuns.Find(store, notebook, project.Plan), options);
        var findings = new List<GateFinding>();
        foreach (var check in Checks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            options.OnActivity?.Invoke(check.Activity);
            findings.AddRange(await check.RunAsync(context, cancellationToken));
        }

        return Report(findings, options.Allowed);
    }

    private static GateReport Report(List<GateFinding> findings, IReadOnlyList<AllowedRule> allowed)
    {
        var reasons = allowed.GroupBy(rule => rule.Rule, StringComparer.OrdinalIgnoreCase).ToDictionary(rule => rule.Key, rule => rule.Last(), StringComparer.OrdinalIgnoreCase);
        var found = findings.Select(finding => finding.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new GateReport(
            [.. findings
                .Select(finding => finding with { AllowedBecause = reasons.GetValueOrDefault(finding.Code)?.Reason })
                .OrderBy(finding => finding.Cell ?? -1).ThenBy(finding => finding.Line ?? 0)],
            [.. reasons.Values.Where(rule => !found.Contains(rule.Rule)).Select(rule => $"{rule.Rule} is allowed, and nothing of it was found; the project does not record it.")])
        {
            Allowed = [.. reasons.Values.Where(rule => found.Contains(rule.Rule)).OrderBy(rule => rule.Rule, StringComparer.Ordinal)],
        };
    }
}
