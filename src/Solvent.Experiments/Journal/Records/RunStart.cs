namespace Solvent.Experiments;

/// <summary>What is known about a run when it starts.</summary>
internal sealed record RunStart(string Id, string Experiment, long StartedAt, ProcessIdentity Process, RunMachine Machine, bool Detached)
{
    public string? Name { get; init; }

    public string? Parent { get; init; }

    public int? Seed { get; init; }

    public string? Commit { get; init; }

    public bool? Dirty { get; init; }

    public string? Notebook { get; init; }

    public string? Author { get; init; }

    public double? PricePerHour { get; init; }

    public string? Currency { get; init; }
}
