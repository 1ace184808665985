namespace Solvent.Drift;

/// <summary>
/// What can make a column drift: a test and a size of the change that must both fire, because a large sample makes any difference
/// significant and a small one makes large differences by chance.
/// </summary>
/// <param name="Significance">The test whose adjusted p-value is compared with the level.</param>
/// <param name="Effect">The size of the change and its threshold; may be the same test.</param>
/// <param name="Change">What changed, for the reader: <c>mean 8.2 → 15.3</c>.</param>
/// <param name="EffectName">The name of the size, for the reader: <c>W1/IQR</c>.</param>
internal sealed record Signal(DriftTest Significance, DriftTest Effect, string Change, string EffectName);
