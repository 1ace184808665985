using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>What became of one column.</summary>
/// <param name="Name">The column.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Verdict">The outcome for this column.</param>
/// <param name="Missing">Share of missing values on both sides.</param>
/// <param name="Tests">The statistics behind the verdict, and those shown beside them.</param>
/// <param name="Reason">One sentence with the evidence.</param>
/// <param name="Distribution">Both distributions in shared bins, for a plot; <see langword="null"/> when a side has no values.</param>
public sealed record ColumnDrift(
    string Name,
    ColumnKind Kind,
    DriftVerdict Verdict,
    MissingShare Missing,
    IReadOnlyList<DriftTest> Tests,
    string Reason,
    ColumnDistribution? Distribution)
{
    /// <summary>What most likely made a drifted column drift, what explains most first; empty for a column that did not drift.</summary>
    public IReadOnlyList<DriftCause> Causes { get; init; } = [];

    /// <summary>The smallest change that these rows could have shown; <see langword="null"/> where the values were not compared.</summary>
    public DriftPower? Power { get; init; }

    /// <summary>
    /// What became of columns made from this one: length, words, digits and upper case of prose, letters of codes; hour, weekday, month and gap of dates. Their tests count among those of the
    /// report, and when one of them drifts, so does the column.
    /// </summary>
    public IReadOnlyList<ColumnDrift> Derived { get; init; } = [];

    /// <summary>What another tool says of the column; <see langword="null"/> unless it was asked for.</summary>
    public PeerVerdict? Peer { get; init; }
}
