namespace Solvent.Drift;

/// <summary>One statistic of one column. No member is ever NaN or infinite; what cannot be computed is <see langword="null"/>.</summary>
/// <param name="Method">
/// <c>ks</c>, <c>wasserstein</c>, <c>chi2</c>, <c>fisher</c>, <c>totalVariation</c>, <c>psi</c>, <c>missingShare</c>, <c>infiniteShare</c>, or one of <see cref="DriftOptions.Tests"/>.
/// </param>
/// <param name="Statistic">The statistic itself: D, W1 in units of the column, chi-square, PSI, a share.</param>
/// <param name="PValue">Probability of a statistic at least this large if both sides came from one distribution.</param>
/// <param name="AdjustedPValue">The p-value corrected for the number of tests, where the test takes part in the verdict.</param>
/// <param name="Effect">The size of the change in units that compare across columns: W1/IQR, total variation, difference of shares.</param>
/// <param name="Threshold">
/// What <paramref name="Effect"/> must reach; for a test with only a p-value, the level; for <c>psi</c>, the PSI expected from sampling noise alone.
/// </param>
public sealed record DriftTest(
    string Method, double? Statistic, double? PValue, double? AdjustedPValue, double? Effect, double? Threshold);
