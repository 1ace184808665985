using Solvent.Drift;

namespace Solvent.Datasets;

/// <summary>How the values differ that a model learns to predict.</summary>
/// <param name="Column">The label.</param>
/// <param name="Named">Whether somebody named it; else its name is that of a label.</param>
/// <param name="Verdict">Whether its distribution changed.</param>
/// <param name="Reason">One sentence with the evidence.</param>
public sealed record LabelShift(string Column, bool Named, DriftVerdict Verdict, string Reason)
{
    /// <summary>The classes, the most frequent first; empty for a label that measures.</summary>
    public IReadOnlyList<LabelClass> Classes { get; init; } = [];

    /// <summary>Mean and quantiles; empty for a label of classes.</summary>
    public IReadOnlyList<LabelStatistic> Statistics { get; init; } = [];
}
