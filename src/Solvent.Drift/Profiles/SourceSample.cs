using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Reads one column of a file for a comparison.</summary>
internal static class SourceSample
{
    /// <summary>The values of a column; where the profile that they are compared with has points, the counts there.</summary>
    public static ColumnSample Of(ColumnSource source, RelationColumn column, ColumnProfile? profile, CancellationToken cancellationToken)
    {
        if (ProfileReading.IsDerivedFrom(source, column)) return ColumnSample.Of(source.Read(column, cancellationToken));
        if (column.Kind is ColumnKind.Text or ColumnKind.Boolean)
        {
            var categories = ProfileReading.Categories(source, column, cancellationToken);
            return ColumnSample.Of(new ColumnProfile(column.Name, column.Kind, source.Rows, source.Rows - categories.Size, NumericSummary.Empty, categories));
        }

        if (profile is { Numbers: { IsExact: false } summary } && profile.Kind == column.Kind)
        {
            var counts = new PointCounts(PointGrid.Of(summary));
            source.ReadNumbers(column, counts.Add, cancellationToken);
            return ColumnSample.Of(new ColumnProfile(column.Name, column.Kind, source.Rows, counts.Missing, counts.ToSummary(), CategorySummary.Empty));
        }

        var values = GC.AllocateUninitializedArray<double>(checked((int)source.Rows));
        var read = 0;
        source.ReadNumbers(
            column,
            batch =>
            {
                batch.CopyTo(values.AsSpan(read));
                read += batch.Length;
            },
            cancellationToken);
        return ColumnSample.OfNumbers(column.Kind, values);
    }
}
