namespace Solvent.Drift;

/// <summary>Compares the shares of missing values.</summary>
internal static class MissingComparison
{
    /// <summary>The signal, or <see langword="null"/> when neither side misses a value or a side has too few rows.</summary>
    public static Signal? Compare(ColumnSample reference, ColumnSample current, DriftOptions options)
        => ShareComparison.Compare("missingShare", "missing", (reference.Missing, reference.Rows), (current.Missing, current.Rows), options);
}
