namespace Solvent.Retraining;

/// <summary>What may be spent on retraining in a calendar month, UTC.</summary>
public sealed record BudgetPolicy
{
    /// <summary>In the currency; <see langword="null"/> for any amount.</summary>
    public double? PerMonth { get; init; }

    /// <summary>Retrainings; <see langword="null"/> for any number.</summary>
    public int? Retrainings { get; init; }
}
