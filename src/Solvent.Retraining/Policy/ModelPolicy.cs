namespace Solvent.Retraining;

/// <summary>The registered model that is retrained.</summary>
/// <param name="Name">Its name in the registry.</param>
public sealed record ModelPolicy(string Name)
{
    /// <summary>The alias of the version that serves.</summary>
    public string Champion { get; init; } = "champion";

    /// <summary>The alias that the champion gets when it is replaced.</summary>
    public string Previous { get; init; } = "previous";

    /// <summary>The champion: <c>late-flight@champion</c>.</summary>
    public string ChampionReference => $"{Name}@{Champion}";
}
