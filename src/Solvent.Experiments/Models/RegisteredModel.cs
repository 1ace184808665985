namespace Solvent.Experiments;

/// <summary>A model under a name, with all its versions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CreatedAt">When its first version was registered, UTC.</param>
/// <param name="Versions">Its versions, oldest first; deleted ones are left out.</param>
public sealed record RegisteredModel(string Name, DateTimeOffset CreatedAt, IReadOnlyList<ModelVersion> Versions);
