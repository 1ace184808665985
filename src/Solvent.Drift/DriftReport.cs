namespace Solvent.Drift;

/// <summary>How the current data differs from the reference, column by column.</summary>
/// <param name="Verdict">
/// <see cref="DriftVerdict.Drift"/> if any column drifted, or the columns together where that was asked for; else <see cref="DriftVerdict.Error"/> if any could not be compared; else
/// <see cref="DriftVerdict.Ok"/> if any was compared; else <see cref="DriftVerdict.NotEnoughData"/>.
/// </param>
/// <param name="Columns">The columns in the order of the reference, then those that only the current data has.</param>
public sealed record DriftReport(DriftVerdict Verdict, IReadOnlyList<ColumnDrift> Columns)
{
    /// <summary>What the reference is called.</summary>
    public string ReferenceName { get; init; } = "reference";

    /// <summary>What the current data is called.</summary>
    public string CurrentName { get; init; } = "current";

    /// <summary>Rows of the reference.</summary>
    public long ReferenceRows { get; init; }

    /// <summary>Rows of the current data.</summary>
    public long CurrentRows { get; init; }

    /// <summary>What became of the columns together; <see langword="null"/> unless it was asked for.</summary>
    public MultivariateDrift? Multivariate { get; init; }

    /// <summary>The report with a comparison of the columns together, whose drift makes the report's verdict drift.</summary>
    internal DriftReport With(MultivariateDrift multivariate) => this with
    {
        Multivariate = multivariate,
        Verdict = multivariate.Verdict == DriftVerdict.Drift ? DriftVerdict.Drift : Verdict,
    };

    internal static DriftVerdict Overall(IReadOnlyList<ColumnDrift> columns)
    {
        DriftVerdict[] byWeight = [DriftVerdict.Drift, DriftVerdict.Error, DriftVerdict.Ok];
        foreach (var verdict in byWeight)
        {
            if (columns.Any(column => column.Verdict == verdict)) return verdict;
        }

        return DriftVerdict.NotEnoughData;
    }
}
