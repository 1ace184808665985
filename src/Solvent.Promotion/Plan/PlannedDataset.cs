namespace Solvent.Promotion;

/// <summary>A dataset version that the notebook reads.</summary>
/// <param name="Reference">The reference as the notebook writes it: <c>flights#A</c>.</param>
/// <param name="Pinned">The same version by its hash: <c>flights@1f3a…</c>; <see langword="null"/> when the store does not have it.</param>
/// <param name="Cell">The first cell that names it, counted from 1.</param>
public sealed record PlannedDataset(string Reference, string? Pinned, int Cell);
