namespace Solvent.Experiments;

/// <summary>Which runs go to which MLflow server.</summary>
public sealed record MlflowPushOptions
{
    /// <summary>Address of the server; <see langword="null"/> takes it from <c>MLFLOW_TRACKING_URI</c>.</summary>
    public string? To { get; init; }

    /// <summary>The runs, by their identifiers or beginnings of them; all of <see cref="Experiment"/> when empty. Runs that they are parts of go along.</summary>
    public IReadOnlyList<string> Runs { get; init; } = [];

    /// <summary>The experiment, when no run is named; <see langword="null"/> for all.</summary>
    public string? Experiment { get; init; }

    /// <summary>Whether artifacts go along. Without them stays here what MLflow has no place for, such as cells and packages.</summary>
    public bool WithArtifacts { get; init; } = true;

    /// <summary>Told how far it has come.</summary>
    public IProgress<RunTransferProgress>? Progress { get; init; }
}
