namespace Solvent.Retraining;

/// <summary>The tags by which the runs of retrainings are known.</summary>
public static class RetrainingTags
{
    /// <summary>The tag of the run that has the others as its parts.</summary>
    public const string Kind = "solvent.kind";

    /// <summary>The value of <see cref="Kind"/>.</summary>
    public const string Retraining = "retraining";

    /// <summary>What a part of a retraining does: <see cref="Train"/> or <see cref="Score"/>.</summary>
    public const string Role = "solvent.retraining.role";

    /// <summary>Trains a challenger.</summary>
    public const string Train = "train";

    /// <summary>Scores a model.</summary>
    public const string Score = "score";

    /// <summary>The model that is scored: <c>late-flight@v3</c>.</summary>
    public const string Model = "solvent.retraining.model";

    /// <summary>The version that is trained or scored on: <c>flights@v7</c>.</summary>
    public const string Data = "solvent.retraining.data";

    /// <summary>How a retraining has ended.</summary>
    public const string Outcome = "solvent.retraining.outcome";
}
