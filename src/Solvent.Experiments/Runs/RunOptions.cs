namespace Solvent.Experiments;

/// <summary>What is known about a run when it starts.</summary>
public sealed record RunOptions
{
    /// <summary>What people call it, beside its identifier.</summary>
    public string? Name { get; init; }

    /// <summary>Identifier of the run that it is a part of, such as a trial of a sweep.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether what ML.NET trains and evaluates in cells is recorded by itself; <see langword="null"/> as the settings of the project have it.</summary>
    public bool? Autolog { get; init; }

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
