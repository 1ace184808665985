namespace Solvent.Promotion;

/// <summary>A step of the pipeline.</summary>
/// <param name="Name">The name of its method.</param>
/// <param name="Title">The heading that the notebook has over its cells, or what stands for one.</param>
/// <param name="Cells">Its cells, counted from 1.</param>
public sealed record PlannedStep(string Name, string Title, IReadOnlyList<int> Cells)
{
    /// <summary>What it needs of earlier steps.</summary>
    public IReadOnlyList<PlannedValue> Inputs { get; init; } = [];

    /// <summary>What later steps need of it.</summary>
    public IReadOnlyList<PlannedValue> Outputs { get; init; } = [];

    /// <summary>Whether it awaits something.</summary>
    public bool IsAsync { get; init; }
}
