using System.Text.Json;
using System.Text.Json.Serialization;
using Solvent.Experiments;

namespace Solvent.Runner.Sweeps;

/// <summary>What a sweep is to do: kept with its run, so that it can be resumed.</summary>
public sealed record SweepPlan
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The notebook, relative to the root of the project when it lies within.</summary>
    public required string Notebook { get; init; }

    /// <summary>SHA-256 of the notebook when the sweep began.</summary>
    public string? NotebookHash { get; init; }

    /// <summary>What is tried of each parameter: <c>trees=50,100</c>, <c>rate=log(0.01..0.3)</c>.</summary>
    public required IReadOnlyList<string> Space { get; init; }

    /// <summary>The metric that decides.</summary>
    public required string Metric { get; init; }

    /// <summary>Whether lower values of it are better.</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>How values are chosen.</summary>
    public SearchKind Search { get; init; }

    /// <summary>How many trials there are at most; <see langword="null"/> for all that a grid has.</summary>
    public int? Trials { get; init; }

    /// <summary>The seed of the choice.</summary>
    public long Seed { get; init; }

    /// <summary>How many trials run at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How trials are stopped early; <see langword="null"/> when they are not.</summary>
    public SweepStopping? Stopping { get; init; }

    /// <summary>How many trials may fail before the sweep ends; <see langword="null"/> for any number, once one of the first three has not.</summary>
    public int? MaxFailures { get; init; }

    /// <summary>The search for a space: a grid where it has an end, unless another one, or a number of trials, is asked for.</summary>
    /// <exception cref="SolventException"><c>search-space-invalid</c>, <c>parameter-given-twice</c>.</exception>
    public static SearchKind SearchFor(SearchKind? search, IReadOnlyList<string> space, int? trials)
        => search ?? (SearchSpace.Parse(space).Size is not null && trials is null ? SearchKind.Grid : SearchKind.Tpe);

    internal string Write() => JsonSerializer.Serialize(this, Json);

    internal static SweepPlan Read(RunRecord run)
    {
        try
        {
            if (run.Tags.TryGetValue(SweepTags.Plan, out var text) && JsonSerializer.Deserialize<SweepPlan>(text, Json) is { } plan) return plan;
        }
        catch (JsonException)
        {
            // Somebody has written to the tag.
        }

        throw new SolventException("not-a-sweep", $"The run {run.Id} is no sweep.") { Hint = "Sweeps have the tag solvent.kind=sweep: solvent experiment list." };
    }

    internal ISearch CreateSearch(SearchSpace space) => Search switch
    {
        SearchKind.Grid => new GridSearch(space),
        SearchKind.Random => new RandomSearch(space, Seed),
        _ => new TpeSearch(space, Seed, LowerIsBetter),
    };
}
