namespace Solvent.Experiments;

/// <summary>How a run is hosted.</summary>
public sealed record HostedRunOptions
{
    /// <summary>Whether the run stays in its experiment when a cell starts one of another.</summary>
    public bool KeepsExperiment { get; init; }

    /// <summary>
    /// Whether a run that a cell starts, with its experiment and what is known about it, continues this one; by default the first that is no part of another does.
    /// </summary>
    public Func<string, RunOptions, bool>? Accepts { get; init; }

    /// <summary>Tags for the runs that cells start before one continues this.</summary>
    public IReadOnlyDictionary<string, string>? TagsOfOthers { get; init; }
}
