namespace Solvent.Drift;

/// <summary>How the performance of a model is followed.</summary>
public sealed record PerformanceOptions
{
    /// <summary>What the model predicts.</summary>
    public PerformanceTask Task { get; init; } = PerformanceTask.BinaryClassification;

    /// <summary>The metrics by their names; <see langword="null"/> means those that the columns allow.</summary>
    public IReadOnlyCollection<string>? Metrics { get; init; }

    /// <summary>The rows of a chunk, 1 or more. Not used with <see cref="Period"/>.</summary>
    public int ChunkRows { get; init; } = 1000;

    /// <summary>The span of time of a chunk; <see langword="null"/> for chunks of rows.</summary>
    public ChunkPeriod? Period { get; init; }

    /// <summary>Whether the metrics are estimated from the scores alone, as if labels were not known yet. Only for two classes, and only with a reference that has labels.</summary>
    public bool Estimate { get; init; }

    /// <summary>The score from which a row is called positive, where there are no predictions.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>How many standard deviations of the reference chunks a metric may be from their mean; and of its sampling error, the width of a band. Above 0.</summary>
    public double Deviations { get; init; } = 3;

    /// <summary>The rows that a chunk needs for a value.</summary>
    public int MinimumRows { get; init; } = 20;

    /// <summary>What random draws begin with.</summary>
    public long Seed { get; init; } = 42;

    internal void Validate()
    {
        Require(ChunkRows >= 1, nameof(ChunkRows), "1 or more");
        Require(Deviations is > 0 and < double.PositiveInfinity, nameof(Deviations), "above 0");
        Require(MinimumRows >= 1, nameof(MinimumRows), "1 or more");
        Require(!Estimate || Task == PerformanceTask.BinaryClassification, nameof(Estimate), "off: without labels only the performance of a classifier of two classes can be estimated");
    }

    private static void Require(bool condition, string option, string range)
    {
        if (condition) return;
        throw new SolventException("option-invalid", $"The performance option {option} must be {range}.") { ExitCode = SolventException.WrongUsage };
    }
}
