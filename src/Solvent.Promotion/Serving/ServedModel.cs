namespace Solvent.Promotion.Serving;

/// <summary>A model that gets a service.</summary>
/// <param name="Name">What the file of the model is called, without its ending: <c>late-flight</c>.</param>
/// <param name="Pinned">Which model it is.</param>
/// <param name="Task">What it predicts.</param>
/// <param name="Fields">The columns that it takes.</param>
internal sealed record ServedModel(string Name, PinnedModel Pinned, PredictionTask Task, IReadOnlyList<ServiceField> Fields)
{
    /// <summary>Whether it was trained with LightGBM, which needs a library of the system.</summary>
    public bool UsesLightGbm => Packages.Any(package => package.Contains("LightGbm", StringComparison.OrdinalIgnoreCase));

    /// <summary>The packages that loading it needs.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];
}
