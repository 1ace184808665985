namespace Solvent.Datasets;

/// <summary>What is known of the distinct values of columns.</summary>
internal interface IKeyFacts
{
    /// <summary>An estimate of the share of distinct values, in the table that has fewer; -1 where values are missing, 1 for no rows.</summary>
    double DistinctShare(ComparedColumn column);

    /// <summary>Whether the columns certainly identify the rows of both tables.</summary>
    bool IsUnique(IReadOnlyList<ComparedColumn> columns);
}
