namespace Solvent.Retraining;

/// <summary>A retraining and how it ended.</summary>
/// <param name="Run">Identifier of the run that has the training and the scoring as its parts.</param>
/// <param name="End">How it ended.</param>
/// <param name="Challenge">The challenger against the champion.</param>
/// <param name="Data">The version of the dataset: <c>flights@v7</c>.</param>
public sealed record RetrainingReport(string Run, RetrainingEnd End, Challenge Challenge, string Data)
{
    /// <summary>The champion before: <c>late-flight@v3</c>; <see langword="null"/> when there was none.</summary>
    public string? Champion { get; init; }

    /// <summary>The challenger, when it was registered: <c>late-flight@v4</c>.</summary>
    public string? Challenger { get; init; }

    /// <summary>Identifier of the run that trained the challenger.</summary>
    public required string TrainingRun { get; init; }

    /// <summary>Identifier of the run that scored the champion; <see langword="null"/> when there was none.</summary>
    public string? ScoringRun { get; init; }

    /// <summary>What it has cost, in the currency; <see langword="null"/> when nobody says what the machine costs.</summary>
    public double? Cost { get; init; }

    /// <summary>The currency, if the runs say.</summary>
    public string? Currency { get; init; }
}
