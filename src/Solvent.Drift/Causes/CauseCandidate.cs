namespace Solvent.Drift;

/// <summary>A cause that the values hint at, to be proved by undoing it.</summary>
/// <param name="Kind">What sort of cause it is.</param>
/// <param name="Evidence">One sentence.</param>
/// <param name="Undone">The current values with the cause undone.</param>
/// <param name="Smallest">The share of what is left of the effect that it must explain, because less would also be explained by chance.</param>
internal sealed record CauseCandidate(CauseKind Kind, string Evidence, ColumnSample Undone, double Smallest)
{
    /// <summary>Whether the cause is believed only if no drift of the values is left.</summary>
    public bool MustSettle { get; init; }
}
