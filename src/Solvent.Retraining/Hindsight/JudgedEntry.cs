namespace Solvent.Retraining;

/// <summary>An entry of the ledger with what is known about it since.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Regret">
/// What was lost by deciding so and not otherwise, if everything after had been done in the best way, in the currency; <see langword="null"/> as long as that is not known.
/// </param>
/// <param name="Why">Why it is not known, or what the better decision was.</param>
public sealed record JudgedEntry(LedgerEntry Entry, double? Regret, string? Why);
