namespace Solvent.Drift;

/// <summary>A cause before the column is judged.</summary>
/// <param name="Kind">What sort of cause it is.</param>
/// <param name="Evidence">One sentence.</param>
/// <param name="Explained">The share of the effect that undoing it takes away.</param>
/// <param name="Undone">The comparison with the cause undone; <see langword="null"/> for what cannot be undone.</param>
internal sealed record CauseFinding(CauseKind Kind, string Evidence, double Explained, ColumnEvidence? Undone);
