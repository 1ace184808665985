namespace Solvent.Experiments;

/// <summary>Which runs come from which MLflow server.</summary>
public sealed record MlflowPullOptions
{
    /// <summary>Address of the server; <see langword="null"/> takes it from <c>MLFLOW_TRACKING_URI</c>.</summary>
    public string? From { get; init; }

    /// <summary>The runs, by the identifiers that they have there, or had where they were pushed from; all of <see cref="Experiments"/> when empty.</summary>
    public IReadOnlyList<string> Runs { get; init; } = [];

    /// <summary>Names of experiments; all when empty.</summary>
    public IReadOnlyList<string> Experiments { get; init; } = [];

    /// <summary>Whether artifacts come along.</summary>
    public bool WithArtifacts { get; init; } = true;

    /// <summary>Told how far it has come.</summary>
    public IProgress<RunTransferProgress>? Progress { get; init; }
}
