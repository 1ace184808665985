namespace Solvent.Promotion;

/// <summary>What a notebook becomes, before anything is written.</summary>
/// <param name="Name">The project's name, which is also its root namespace.</param>
/// <param name="Files">All files, each path once.</param>
/// <param name="LeftOut">What of the notebook is not in the project.</param>
public sealed record GeneratedProject(string Name, IReadOnlyList<GeneratedFile> Files, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>What the project was made from.</summary>
    public PromotionPlan Plan { get; init; } = new(Name);

    /// <summary>The data that it reads, as far as somebody without the bytes needs to know it.</summary>
    public IReadOnlyList<PromotedData> Data { get; init; } = [];

    /// <summary>The model that it serves; <see langword="null"/> when it has no service.</summary>
    public PinnedModel? Model { get; init; }
}
