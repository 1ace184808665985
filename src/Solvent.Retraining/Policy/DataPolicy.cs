namespace Solvent.Retraining;

/// <summary>The dataset whose versions are the blocks that a model serves.</summary>
/// <param name="Dataset">Its name.</param>
public sealed record DataPolicy(string Dataset)
{
    /// <summary>The column with the label, when the versions have what the serving model said beside it; <see langword="null"/> when errors are told by the notebook.</summary>
    public string? Label { get; init; }

    /// <summary>The column with what the serving model said: a probability, a class or a number.</summary>
    public string? Score { get; init; }

    /// <summary>Whether each version has all rows of the one before it, and not a batch of its own.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>The columns whose drift counts; empty for all but the label and the score.</summary>
    public IReadOnlyList<string> DriftColumns { get; init; } = [];

    /// <summary>Columns whose drift does not count, such as keys and dates.</summary>
    public IReadOnlyList<string> DriftExclude { get; init; } = [];

    /// <summary>How many past versions are looked at.</summary>
    public int History { get; init; } = 12;
}
