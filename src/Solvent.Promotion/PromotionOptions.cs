namespace Solvent.Promotion;

/// <summary>How a notebook is promoted.</summary>
public sealed record PromotionOptions
{
    /// <summary>The project's name and root namespace; by default made of the notebook's file name.</summary>
    public string? Name { get; init; }
}
