namespace Solvent.Retraining;

/// <summary>What errors cost.</summary>
/// <param name="PerError">What one wrong row costs, in the currency.</param>
/// <param name="Horizon">How long a retraining is expected to help.</param>
public sealed record ValuePolicy(double PerError, TimeSpan Horizon)
{
    /// <summary>Rows that are served in a day; <see langword="null"/> to take it from the versions of the dataset.</summary>
    public double? RowsPerDay { get; init; }
}
