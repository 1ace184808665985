using Solvent.Experiments;

namespace Solvent.Commands.Models;

/// <summary>A version of a model, as the commands under <c>model</c> print it with <c>--json</c>.</summary>
internal sealed record ModelVersionPayload(
    string Model,
    string Version,
    IReadOnlyList<string> Aliases,
    string Run,
    string? Experiment,
    string Artifact,
    string Hash,
    DateTimeOffset CreatedAt,
    string? Author,
    string? Description)
{
    public IReadOnlyList<ModelColumn>? Columns { get; init; }

    public static ModelVersionPayload From(ModelVersion version) => new(
        version.Model, version.Version, version.Aliases, version.Run, version.Experiment, version.Artifact, version.Hash, version.CreatedAt, version.Author, version.Description);
}
