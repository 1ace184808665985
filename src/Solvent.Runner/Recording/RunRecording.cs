namespace Solvent.Runner;

/// <summary>How the run of a notebook is recorded.</summary>
public sealed record RunRecording
{
    /// <summary>The experiment; by default the one that the notebook starts a run of, or the name of the notebook.</summary>
    public string? Experiment { get; init; }

    /// <summary>What people call the run.</summary>
    public string? Name { get; init; }

    /// <summary>Identifier of the run that it is a part of.</summary>
    public string? Parent { get; init; }

    /// <summary>The seed, when no parameter is called so.</summary>
    public int? Seed { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>Parameters beside those of the notebook.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>The notebook that is recorded, when it is not the one that is run.</summary>
    public string? Notebook { get; init; }

    /// <summary>Which run of the notebook this is; by default the first that a cell starts.</summary>
    public RunCounterpart? Counterpart { get; init; }
}
