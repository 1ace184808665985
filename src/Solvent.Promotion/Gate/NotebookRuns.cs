using Solvent.Experiments;
using Solvent.Notebooks;
using Solvent.Runner;

namespace Solvent.Promotion.Gate;

/// <summary>The recorded runs of a notebook.</summary>
internal static class NotebookRuns
{
    /// <summary>The runs that the gate looks at: those of the plan; else, when the notebook was edited since, the last one that came to its end.</summary>
    public static IReadOnlyList<RunRecord> Find(ExperimentStore store, NotebookDocument notebook, PromotionPlan plan)
    {
        var ids = plan.GoldenRuns.Select(run => run.Id).ToList();
        if (ids.Count == 0 && Of(store, notebook) is [.., { Status: RunStatus.Finished } last]) ids = [last.Id];
        return [.. ids.Select(id => Get(store, id)).OfType<RunRecord>().OrderBy(run => run.StartedAt)];
    }

    /// <summary>All runs of a notebook without their cells, oldest first. Those that reproduce another are no runs of the notebook.</summary>
    public static IReadOnlyList<RunRecord> Of(ExperimentStore store, NotebookDocument notebook)
    {
        var path = Path.GetRelativePath(store.Root, Path.GetFullPath(notebook.Path!)).Replace('\\', '/');
        return [.. store.List().Where(run => run.Notebook == path && !run.Tags.ContainsKey(Reproduction.Tag) && run.Status is not RunStatus.Running)];
    }

    private static RunRecord? Get(ExperimentStore store, string id)
    {
        try
        {
            return store.Get(id);
        }
        catch (SolventException)
        {
            // Another machine has recorded it; what the project remembers of it is all there is.
            return null;
        }
    }
}
