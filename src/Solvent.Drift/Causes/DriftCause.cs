namespace Solvent.Drift;

/// <summary>What may have made a column drift.</summary>
/// <param name="Kind">What sort of cause it is.</param>
/// <param name="Evidence">One sentence that says what was found.</param>
/// <param name="Explained">
/// The share of the effect that is gone when the cause is undone, 0 to 1. The effect is measured in thresholds, so that what changed in the values and in the share of
/// missing ones adds up. The shares of all causes of a column add up to at most 1; what is left is noise.
/// </param>
public sealed record DriftCause(CauseKind Kind, string Evidence, double Explained)
{
    /// <summary>
    /// The verdict with this cause undone, and those that were found before it, in the same comparison of all columns; <see langword="null"/> for what cannot be undone.
    /// </summary>
    public DriftVerdict? Undone { get; init; }

    /// <summary>The evidence behind <see cref="Undone"/>, in one sentence.</summary>
    public string? UndoneReason { get; init; }
}
