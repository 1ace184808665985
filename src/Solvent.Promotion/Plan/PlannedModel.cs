namespace Solvent.Promotion;

/// <summary>A model of the notebook.</summary>
/// <param name="Name">The name that it is registered or saved under; else that of its variable.</param>
/// <param name="InputType">The type of the rows that it takes, if a type of the project says so.</param>
/// <param name="OutputType">The type of its predictions, if a type of the project says so.</param>
public sealed record PlannedModel(string Name, string? InputType, string? OutputType)
{
    /// <summary>Whether the notebook registers it.</summary>
    public bool IsRegistered { get; init; }

    /// <summary>The file that it is saved in, as the notebook writes it.</summary>
    public string? Path { get; init; }
}
