namespace Solvent.Promotion;

/// <summary>What a notebook is made of, in the words of a project.</summary>
/// <param name="Name">The project's name, which is also its root namespace.</param>
public sealed record PromotionPlan(string Name)
{
    /// <summary>The root namespace: <see cref="Name"/> as an identifier.</summary>
    public string Namespace { get; init; } = Name;

    /// <summary>The notebook as it was given; <see langword="null"/> for one without a file.</summary>
    public string? Notebook { get; init; }

    /// <summary>The steps of the pipeline in their order.</summary>
    public IReadOnlyList<PlannedStep> Steps { get; init; } = [];

    /// <summary>Types that cells declare, and the class of members that need one.</summary>
    public IReadOnlyList<PlannedType> Types { get; init; } = [];

    /// <summary>Functions that cells declare.</summary>
    public IReadOnlyList<PlannedFunction> Functions { get; init; } = [];

    /// <summary>What can be given to the pipeline from outside.</summary>
    public IReadOnlyList<PlannedParameter> Parameters { get; init; } = [];

    /// <summary>Dataset versions that are read.</summary>
    public IReadOnlyList<PlannedDataset> Datasets { get; init; } = [];

    /// <summary>Whether the project reads dataset versions, of which <see cref="Datasets"/> may not know all: their names are put together when the code runs.</summary>
    public bool ReadsDatasets { get; init; }

    /// <summary>Files that are read and are in no dataset version.</summary>
    public IReadOnlyList<PlannedFile> Files { get; init; } = [];

    /// <summary>What the data must be.</summary>
    public IReadOnlyList<PlannedExpectations> Expectations { get; init; } = [];

    /// <summary>NuGet packages with the versions that the notebook resolved.</summary>
    public IReadOnlyList<PlannedPackage> Packages { get; init; } = [];

    /// <summary>Models that are registered, saved or left trained at the end.</summary>
    public IReadOnlyList<PlannedModel> Models { get; init; } = [];

    /// <summary>The finished runs of the notebook's last execution: their parameters, metrics, data and commit. Empty when none is recorded.</summary>
    public IReadOnlyList<GoldenRun> GoldenRuns { get; init; } = [];

    /// <summary>What of the notebook is not in the project.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];
}
