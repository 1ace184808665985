using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Tells in which spans of time data differ from a reference.</summary>
public static class DriftOverTime
{
    /// <summary>
    /// Compares the rows of each span of time with the whole reference. P-values are corrected over all columns of all spans, so that many spans are no reason for false
    /// alarms. The column of times itself is not compared; rows without a time belong to no span.
    /// </summary>
    /// <param name="reference">What the data used to be.</param>
    /// <param name="current">The data that is split.</param>
    /// <param name="column">The column of times, of the current data.</param>
    /// <param name="period">The span.</param>
    /// <param name="options">What counts as drift.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <returns>The spans in the order of time.</returns>
    /// <exception cref="SolventException"><c>column-not-found</c>; <c>column-unfit</c> when the column holds no times; <c>option-invalid</c>.</exception>
    public static IReadOnlyList<DriftPeriod> Compare(
        Table reference, Table current, string column, ChunkPeriod period, DriftOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new DriftOptions();
        var times = current[column] as TimestampColumn ?? throw new SolventException("column-unfit", $"The column '{column}' holds no times.")
        {
            File = current.Path,
            Hint = "Name a column of dates or timestamps.",
        };
        var spans = Enumerable.Range(0, times.Length)
            .Where(row => times[row] is not null)
            .GroupBy(row => Chunking.Key(times[row]!.Value, period), StringComparer.Ordinal)
            .OrderBy(span => span.Key, StringComparer.Ordinal)
            .Select(span => (span.Key, Rows: span.ToArray()))
            .ToList();
        var names = DriftDetection.Names(TableSide.Of(reference), TableSide.Of(current), options).Where(name => name != column).ToList();
        var before = names.ToDictionary(name => name, name => reference.Find(name) is { } known ? ColumnSample.Of(known) : null, StringComparer.Ordinal);
        var samples = spans.SelectMany(_ => names, (span, name) => (Func<ColumnSamples>)(() => new ColumnSamples(
            name, before[name], current.Find(name) is { } known ? ColumnSample.Of(known, span.Rows) : null)));
        var columns = DriftDetection.Compare(samples, options with { Multivariate = false }, cancellationToken).Columns;
        return [.. spans.Zip(columns.Chunk(Math.Max(1, names.Count)), (span, chunk) => new DriftPeriod(span.Key, new DriftReport(DriftReport.Overall(chunk), chunk)
        {
            ReferenceName = reference.Name,
            ReferenceRows = reference.RowCount,
            CurrentName = span.Key,
            CurrentRows = span.Rows.Length,
        }))];
    }
}
