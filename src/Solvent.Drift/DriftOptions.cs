namespace Solvent.Drift;

/// <summary>What is compared, and what counts as drift. The defaults follow the literature on effect sizes and were tuned on reference data.</summary>
public sealed record DriftOptions
{
    /// <summary>The columns to compare; <see langword="null"/> means all.</summary>
    public IReadOnlyCollection<string>? Columns { get; init; }

    /// <summary>Columns to leave out: keys, labels that arrive late.</summary>
    public IReadOnlyCollection<string> Exclude { get; init; } = [];

    /// <summary>The level that an adjusted p-value must not exceed, above 0 and below 1.</summary>
    public double Alpha { get; init; } = 0.05;

    /// <summary>The Wasserstein distance, in interquartile ranges of the reference, from which a numeric change matters.</summary>
    public double NumericThreshold { get; init; } = 0.1;

    /// <summary>The total variation, 0 to 1, from which a change of categories matters; also the threshold of a change in the share of missing values.</summary>
    public double CategoricalThreshold { get; init; } = 0.05;

    /// <summary>The number of values that each side needs for a verdict.</summary>
    public int MinimumRows { get; init; } = 20;

    /// <summary>How p-values are corrected for the number of tests.</summary>
    public Multiplicity Multiplicity { get; init; } = Multiplicity.BenjaminiHochberg;

    internal void Validate()
    {
        Require(Alpha is > 0 and < 1, nameof(Alpha), "above 0 and below 1");
        Require(NumericThreshold is >= 0 and < double.PositiveInfinity, nameof(NumericThreshold), "0 or more");
        Require(CategoricalThreshold is >= 0 and <= 1, nameof(CategoricalThreshold), "between 0 and 1");
        Require(MinimumRows >= 2, nameof(MinimumRows), "2 or more");
    }

    private static void Require(bool condition, string option, string range)
    {
        if (condition) return;
        throw new SolventException("option-invalid", $"The drift option {option} must be {range}.") { ExitCode = SolventException.WrongUsage };
    }
}
