namespace Solvent.Experiments;

/// <summary>What comes to be known about a run after it has started; what is <see langword="null"/> stays as it was.</summary>
internal sealed record RunFacts
{
    public string? Experiment { get; init; }

    public string? Name { get; init; }

    public int? Seed { get; init; }

    public string? Sdk { get; init; }

    public string? Cpu { get; init; }

    public long? MemoryBytes { get; init; }

    public string? Notebook { get; init; }
}
