namespace Solvent.Experiments;

/// <summary>What became of one run that was pushed, pulled or imported.</summary>
/// <param name="Run">Its identifier in this store; <see langword="null"/> when it has none.</param>
/// <param name="Experiment">Its experiment; <see langword="null"/> when that could not be read.</param>
/// <param name="There">Its identifier in MLflow; <see langword="null"/> when it has none.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record RunTransferResult(string? Run, string? Experiment, string? There, TransferOutcome Outcome)
{
    /// <summary>What did not go along, or is not as it was, in sentences.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Why it could not be transferred, or what of it could not be read.</summary>
    public SolventException? Problem { get; init; }
}
