namespace Solvent.Runner;

/// <summary>One part of a run that was reproduced.</summary>
/// <param name="Name">What it is: <c>code</c>, <c>sources</c>, <c>data</c>, <c>packages</c>, <c>parameters</c>, <c>seed</c>, <c>environment</c>.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Details">What it is, and what differs or is missing.</param>
public sealed record ReproducedPart(string Name, PartVerdict Verdict, IReadOnlyList<string> Details)
{
    /// <summary>What to do about it.</summary>
    public string? Advice { get; init; }

    /// <summary>Whether a difference means that the run was not reproduced; that of the machine does not.</summary>
    public bool Counts { get; init; } = true;
}
