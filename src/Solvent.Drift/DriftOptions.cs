namespace Solvent.Drift;

/// <summary>What is compared, and what counts as drift. The defaults follow the literature on effect sizes and were tuned on reference data.</summary>
public sealed record DriftOptions
{
    // Part of every comparison: to name them changes nothing.
    private static readonly string[] Always = ["ks", "wasserstein", "chi2", "fisher", "totalVariation", "psi", "missingShare", "infiniteShare"];

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

    /// <summary>Thresholds of single columns, by their names, in place of <see cref="NumericThreshold"/> and <see cref="CategoricalThreshold"/>.</summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>The number of values that each side needs for a verdict.</summary>
    public int MinimumRows { get; init; } = 20;

    /// <summary>How p-values are corrected for the number of tests.</summary>
    public Multiplicity Multiplicity { get; init; } = Multiplicity.BenjaminiHochberg;

    /// <summary>Whether the columns are also compared together: see <see cref="MultivariateDrift"/>. Only tables can be, not columns one by one.</summary>
    public bool Multivariate { get; init; }

    /// <summary>
    /// Further statistics to show beside the verdict: <c>ksPlus</c>, <c>ksMinus</c>, <c>ksLimit</c>, <c>ksOneSample</c>, <c>ad</c>, <c>adRight</c>, <c>cvm</c>,
    /// <c>mannWhitney</c>, <c>welch</c>, <c>energy</c>, <c>js</c>, <c>hellinger</c>, <c>lInfinity</c>, <c>kl</c>, <c>chi2Unpooled</c>, <c>g</c>, <c>cramerV</c>, <c>yates</c>, <c>fisherExact</c>, <c>z</c>, or <c>all</c>.
    /// They never decide.
    /// </summary>
    public IReadOnlyCollection<string> Tests { get; init; } = [];

    /// <summary>Names all of <see cref="Tests"/>.</summary>
    public const string AllTests = "all";

    /// <summary>The names that <see cref="Tests"/> may hold.</summary>
    public static IReadOnlyList<string> TestNames => [AllTests, .. NamedTests.Names, .. Always];

    internal bool Shows(string test)
        => Tests.Contains(AllTests, StringComparer.OrdinalIgnoreCase) || Tests.Contains(test, StringComparer.OrdinalIgnoreCase);

    /// <summary>The options as they are for the values of one column.</summary>
    internal DriftOptions For(string column) => Thresholds.TryGetValue(column, out var threshold)
        ? this with { NumericThreshold = threshold, CategoricalThreshold = Math.Min(threshold, 1) }
        : this;

    internal void Validate()
    {
        foreach (var (column, threshold) in Thresholds) Require(threshold is >= 0 and < double.PositiveInfinity, $"{nameof(Thresholds)} of '{column}'", "0 or more");
        Require(Alpha is > 0 and < 1, nameof(Alpha), "above 0 and below 1");
        Require(NumericThreshold is >= 0 and < double.PositiveInfinity, nameof(NumericThreshold), "0 or more");
        Require(CategoricalThreshold is >= 0 and <= 1, nameof(CategoricalThreshold), "between 0 and 1");
        Require(MinimumRows >= 2, nameof(MinimumRows), "2 or more");
        foreach (var test in Tests)
        {
            if (TestNames.Contains(test, StringComparer.OrdinalIgnoreCase)) continue;
            throw new SolventException("option-invalid", $"There is no drift test '{test}'.")
            {
                Hint = NearestName.Suggestion(test, TestNames) ?? $"The tests are: {string.Join(", ", TestNames)}.",
                ExitCode = SolventException.WrongUsage,
            };
        }
    }

    private static void Require(bool condition, string option, string range)
    {
        if (condition) return;
        throw new SolventException("option-invalid", $"The drift option {option} must be {range}.") { ExitCode = SolventException.WrongUsage };
    }
}
