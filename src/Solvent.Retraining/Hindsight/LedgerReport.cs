namespace Solvent.Retraining;

/// <summary>The ledger of a model, and how its decisions look by now.</summary>
/// <param name="Model">The model: <c>late-flight</c>.</param>
/// <param name="Entries">The entries, oldest first.</param>
public sealed record LedgerReport(string Model, IReadOnlyList<JudgedEntry> Entries)
{
    /// <summary>The versions that models have served, after the one that the first was trained on.</summary>
    public IReadOnlyList<string> Blocks { get; init; } = [];

    /// <summary>What was done: the blocks after which a model was trained that became the champion, and the wrong rows since.</summary>
    public RetrainingPlan? Actual { get; init; }

    /// <summary>The best plan with as many retrainings, as far as errors are known; <see langword="null"/> when none is.</summary>
    public RetrainingPlan? Best { get; init; }

    /// <summary>How many wrong rows the best plan would have avoided; <see langword="null"/> as long as that is not known.</summary>
    public double? Regret => Actual is { } actual && Best is { } best && double.IsFinite(actual.Errors) && double.IsFinite(best.Errors) ? actual.Errors - best.Errors : null;

    /// <summary>What all retrainings have cost, in the currency.</summary>
    public double Cost { get; init; }

    /// <summary>What one wrong row costs, if the policy says.</summary>
    public double? PerError { get; init; }

    /// <summary>What is not known and would have to be, to compare all plans of the models that there are.</summary>
    public IReadOnlyList<MissingScore> Missing { get; init; } = [];

    /// <summary>The wrong rows until the end of each block by what was done, by the best plan, and without a retraining; NaN from where on it is not known.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Curves { get; init; } = new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal);

    /// <summary>Reads the ledger of the model of a policy, and judges it by what was measured since.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="store">The runs of the project that the policy is in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SolventException"><c>ledger-damaged</c>, <c>dataset-not-found</c>; <c>column-not-found</c>, <c>scores-invalid</c>.</exception>
    public static async Task<LedgerReport> ReadAsync(RetrainingPolicy policy, Experiments.ExperimentStore store, CancellationToken cancellationToken = default)
    {
        var entries = await RetrainingLedger.Open(store.Root).ReadAsync(policy.Model.Name, cancellationToken);
        var book = await ScoreBook.ReadAsync(policy, store, Datasets.DatasetRepository.Open(store.Root), cancellationToken);
        return Hindsight.Judge(policy, book, entries);
    }
}
