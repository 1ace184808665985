namespace Solvent.Drift;

/// <summary>Whether columns together changed, which none of them may show alone.</summary>
/// <param name="Verdict">
/// <see cref="DriftVerdict.Drift"/> when the discrepancy or the classifier is significant after Holm's correction for these two: with at most
/// <see cref="MostRows"/> rows a side, what is significant is large.
/// </param>
/// <param name="Columns">The columns that were compared.</param>
/// <param name="ReferenceRows">Rows of the reference that were compared.</param>
/// <param name="CurrentRows">Current rows that were compared.</param>
/// <param name="Reason">One sentence with the evidence and with what was left out.</param>
public sealed record MultivariateDrift(DriftVerdict Verdict, IReadOnlyList<string> Columns, int ReferenceRows, int CurrentRows, string Reason)
{
    /// <summary>Of more rows than this a random choice is compared.</summary>
    public const int MostRows = 1_000;

    /// <summary>The discrepancy with the median distance as bandwidth; <see langword="null"/> where there was too little to compare.</summary>
    public MaximumMeanDiscrepancy? Discrepancy { get; init; }

    /// <summary>The classifier that tells the sides apart.</summary>
    public DomainClassifier? Classifier { get; init; }

    /// <summary>The energy distance.</summary>
    public MultivariateEnergy? Energy { get; init; }

    /// <summary>The error of reconstruction from the main directions of the reference.</summary>
    public PrincipalComponents? Components { get; init; }

    /// <summary>How far means and correlations moved.</summary>
    public FeatureShift? Shift { get; init; }
}
