namespace Solvent.Experiments;

/// <summary>A version of a registered model: an artifact of a run under a name that people and programs use.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Number">The number of the version, from 1; numbers are never given again.</param>
/// <param name="Run">Identifier of the run that made it.</param>
/// <param name="Artifact">The name of the artifact in the run: <c>model.zip</c>.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="CreatedAt">When it was registered, UTC.</param>
public sealed record ModelVersion(string Model, int Number, string Run, string Artifact, string Hash, DateTimeOffset CreatedAt)
{
    /// <summary>How to name the version in a command: <c>late-flight@v2</c>.</summary>
    public string Reference => $"{Model}@{Version}";

    /// <summary>The version: <c>v2</c>.</summary>
    public string Version => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v{Number}");

    /// <summary>The aliases that it has, by name.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What its author says about it.</summary>
    public string? Description { get; init; }

    /// <summary>Who registered it.</summary>
    public string? Author { get; init; }

    /// <summary>The experiment of the run; <see langword="null"/> when the run is gone.</summary>
    public string? Experiment { get; init; }
}
