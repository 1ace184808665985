namespace Solvent.Experiments;

/// <summary>What is known about a run when it starts.</summary>
public sealed record RunOptions
{
    /// <summary>The seed of its random numbers.</summary>
    public int? Seed { get; init; }

    /// <summary>Its parameters; values are kept as invariant text.</summary>
    public IReadOnlyDictionary<string, object>? Parameters { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>The notebook, when <see cref="RunEnvironment.Current"/> does not know it.</summary>
    public string? Notebook { get; init; }

    /// <summary>
    /// The run outlives this process and is ended by another one (<see cref="ExperimentStore.Resume"/>), so that the end of this process is no interruption.
    /// </summary>
    public bool Detached { get; init; }
}
