namespace Solvent.Promotion;

/// <summary>What a cell expects of data.</summary>
/// <param name="Target">The file, dataset version or variable.</param>
/// <param name="Lines">The expectations in their text form.</param>
/// <param name="Cell">The cell, counted from 1.</param>
public sealed record PlannedExpectations(string Target, IReadOnlyList<string> Lines, int Cell)
{
    /// <summary>The dataset version with the bytes of the target, as <see cref="PromotionPlan.Datasets"/> has it; <see langword="null"/> when the target is a file in none.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether the pipeline reads the target, and so checks it.</summary>
    public bool IsRead { get; init; }
}
