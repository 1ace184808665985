namespace Solvent.Retraining;

/// <summary>The parameters of the notebook.</summary>
public sealed record ParameterPolicy
{
    /// <summary>The one that takes the version of the dataset: <c>flights@v7</c>.</summary>
    public string Data { get; init; } = "data";

    /// <summary>The one that takes the version of a model to score; empty to train a new one.</summary>
    public string Model { get; init; } = "model";

    /// <summary>Values of others.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
