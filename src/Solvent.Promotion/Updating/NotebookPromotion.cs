using Solvent.Experiments;
using Solvent.Notebooks;
using Solvent.Promotion.Gate;

namespace Solvent.Promotion.Updating;

/// <summary>A notebook that is ready to become a project, or to be brought into one: what is generated, what the gate says, what the project will remember.</summary>
/// <param name="Project">What is generated.</param>
/// <param name="Gate">What speaks against it.</param>
/// <param name="Manifest">What the project remembers; its files are added when it is written.</param>
public sealed record NotebookPromotion(GeneratedProject Project, GateReport Gate, PromotionManifest Manifest)
{
    /// <summary>Generates a project and looks at the notebook as the gate does; nothing is written.</summary>
    /// <param name="notebook">The notebook; it has a path.</param>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="tool">The version of Solvent.</param>
    /// <param name="options">How it is generated.</param>
    /// <param name="gate">What is allowed, and how thoroughly to look.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <exception cref="SolventException">As <see cref="ProjectGenerator.Generate"/> and <see cref="PromotionGate.CheckAsync"/>.</exception>
    public static async Task<NotebookPromotion> PrepareAsync(
        NotebookDocument notebook, string folder, string tool, PromotionOptions options, GateOptions gate, CancellationToken cancellationToken = default)
    {
        gate.OnActivity?.Invoke("reading the notebook");
        var project = ProjectGenerator.Generate(notebook, options with { Allowed = gate.Allowed });
        var report = await PromotionGate.CheckAsync(notebook, project, gate, cancellationToken);
        // What was allowed and not found is not recorded, so that the next promotion asks again.
        if (report.Allowed.Count < gate.Allowed.Count) project = ProjectGenerator.Generate(notebook, options with { Allowed = report.Allowed });
        return new NotebookPromotion(project, report, ManifestOf(notebook, folder, tool, project, report) with { PackageSource = options.PackageSource });
    }

    /// <summary>What a promoted project would be generated as now, from its notebook and the runs that it remembers.</summary>
    /// <exception cref="SolventException">As <see cref="ProjectGenerator.Generate"/>.</exception>
    public static GeneratedProject Regenerate(NotebookDocument notebook, PromotedProject promoted, PromotionOptions options)
    {
        var manifest = promoted.Manifest;
        return ProjectGenerator.Generate(notebook, options with
        {
            Name = manifest.Name,
            Allowed = manifest.Allowed,
            PackageSource = manifest.PackageSource,
            Runs = [.. manifest.Runs.Select((run, place) => run.ToRecord(place))],
            Data = manifest.Data,
            ReadSample = promoted.GeneratedText,
            Model = manifest.Model,
        });
    }

    private static PromotionManifest ManifestOf(NotebookDocument notebook, string folder, string tool, GeneratedProject project, GateReport report)
    {
        using var store = ExperimentStore.Open(Path.GetDirectoryName(Path.GetFullPath(notebook.Path!)));
        var golden = project.Plan.GoldenRuns.Count == 0 ? [] : NotebookRuns.Find(store, notebook, project.Plan);
        var datasets = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var dataset in project.Plan.Datasets.Where(dataset => dataset.Pinned is not null)) datasets[dataset.Reference] = dataset.Pinned!;
        return new PromotionManifest
        {
            Tool = tool,
            Name = project.Name,
            Notebook = PromotedNotebook.Of(notebook, folder),
            Runs = [.. golden.Select(PromotedRun.Of)],
            Datasets = datasets,
            Data = project.Data,
            Model = project.Model,
            Allowed = report.Allowed,
        };
    }
}
