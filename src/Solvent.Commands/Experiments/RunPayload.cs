using System.Text.Json.Serialization;
using Solvent.Commands.Json;
using Solvent.Experiments;

namespace Solvent.Commands.Experiments;

/// <summary>One run, as <c>experiment list --json</c> and <c>experiment show --json</c> print it.</summary>
internal sealed record RunPayload(
    string Id,
    string Experiment,
    RunStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyDictionary<string, string> Params,
    [property: JsonConverter(typeof(MetricValuesConverter))] IReadOnlyDictionary<string, double> Metrics,
    IReadOnlyList<RunDatasetPayload> Datasets,
    IReadOnlyList<RunPackage> Packages,
    int? Seed,
    string? Commit,
    string? Notebook,
    bool? Dirty,
    IReadOnlyDictionary<string, string> Tags,
    double? DurationSeconds,
    double? CpuSeconds,
    string? Error,
    string? Name,
    string? Parent,
    string? Author,
    RunMachine? Machine,
    long? PeakMemoryBytes,
    double? PricePerHour,
    string? Currency,
    double? Cost,
    IReadOnlyList<RunArtifact> Artifacts,
    DateTimeOffset? DeletedAt,
    IReadOnlyList<RunCellPayload> Cells)
{
    public static RunPayload From(RunRecord run) => new(
        run.Id,
        run.Experiment,
        run.Status,
        run.StartedAt,
        run.EndedAt,
        run.Params,
        run.Metrics,
        [.. run.Datasets.Select(RunDatasetPayload.From)],
        run.Packages,
        run.Seed,
        run.Commit,
        run.Notebook,
        run.Dirty,
        run.Tags,
        run.DurationSeconds,
        run.CpuSeconds,
        run.Error,
        run.Name,
        run.ParentId,
        run.Author,
        run.Machine,
        run.PeakMemoryBytes,
        run.PricePerHour,
        run.Currency,
        run.Cost,
        run.Artifacts,
        run.DeletedAt,
        [.. run.Cells.Select(RunCellPayload.From)]);
}
