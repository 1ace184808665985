using Solvent.Datasets;
using Solvent.Experiments;
using Solvent.Notebooks;

namespace Solvent.Promotion.Gate;

/// <summary>What the checks of the gate look at.</summary>
/// <param name="Notebook">The notebook, which has a path.</param>
/// <param name="Plan">What it is made of.</param>
/// <param name="Store">The runs of the project that the notebook belongs to.</param>
/// <param name="Repository">Its datasets.</param>
/// <param name="Runs">The runs whose metrics the project has to reach, with their cells, oldest first; without such, the last run of the notebook that came to its end.</param>
/// <param name="Options">How to look.</param>
internal sealed record GateContext(
    NotebookDocument Notebook, PromotionPlan Plan, ExperimentStore Store, DatasetRepository Repository, IReadOnlyList<RunRecord> Runs, GateOptions Options)
{
    /// <summary>The full path of the folder that relative paths in cells start from.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Notebook.Path!))!;

    /// <summary>The notebook as a person types it in the root of the project.</summary>
    public string Path => System.IO.Path.GetRelativePath(Store.Root, System.IO.Path.GetFullPath(Notebook.Path!)).Replace('\\', '/');
}
