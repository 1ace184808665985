namespace Solvent.Drift;

/// <summary>
/// What a comparison could have seen with these rows: any change of this size or more is found with a probability of about <see cref="Probability"/>. A verdict
/// <c>ok</c> says nothing about smaller ones.
/// </summary>
/// <param name="Measure">What <paramref name="Effect"/> is measured in: <c>W1/IQR</c>, <c>W1/(P95-P5)</c>, <c>KS D</c>, the share of values moved past a point, or <c>total variation</c>.</param>
/// <param name="Effect">The smallest effect; <see langword="null"/> when no change of this kind could have been seen with so few rows.</param>
/// <param name="Shift">The same in units of the column, seconds for timestamps; <see langword="null"/> for categories and where the column has no scale.</param>
/// <param name="Level">The level that a p-value had to pass: that of the report over its number of tests, as the first of them is judged.</param>
public sealed record DriftPower(string Measure, double? Effect, double? Shift, double Level)
{
    /// <summary>The probability with which a change of this size is found.</summary>
    public const double Probability = 0.8;
}
