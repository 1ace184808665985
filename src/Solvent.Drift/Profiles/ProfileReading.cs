using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>Makes profiles of files that need not fit into memory, column by column.</summary>
internal static class ProfileReading
{
    private const int ValuesOfMegabyte = (1 << 20) / sizeof(double);

    // Of more rows, the values of a text or a timestamp are not held all at once, and nothing is derived from them.
    private const int MostRowsDerived = 1 << 22;

    // The values, a sorted copy, and room to sort it.
    private const int CopiesOfValues = 3;

    public static ReferenceProfile Of(ColumnSource source, int? memory, CancellationToken cancellationToken)
    {
        var capacity = memory is { } megabytes
            ? (int)Math.Clamp((long)megabytes * ValuesOfMegabyte / CopiesOfValues, 1, NumericAccumulator.DefaultCapacity)
            : NumericAccumulator.DefaultCapacity;
        return new ReferenceProfile(source.Name, source.Rows, [.. source.Columns.Select(column => Of(source, column, capacity, cancellationToken))]);
    }

    public static CategorySummary Categories(ColumnSource source, RelationColumn column, CancellationToken cancellationToken)
    {
        var counts = source.CountValues(column, CategorySummary.Most, cancellationToken);
        return new CategorySummary([.. counts.Counts.Select(value => new CategoryCount(value.Value, value.Count))], counts.Rest, counts.LargestRest);
    }

    /// <summary>Whether a column is read as a whole, for what is derived from its values.</summary>
    public static bool IsDerivedFrom(ColumnSource source, RelationColumn column)
        => column.Kind is ColumnKind.Text or ColumnKind.Timestamp && source.Rows <= MostRowsDerived;

    private static ColumnProfile Of(ColumnSource source, RelationColumn column, int capacity, CancellationToken cancellationToken)
    {
        if (IsDerivedFrom(source, column) && source.Rows <= capacity) return ColumnProfile.Of(source.Read(column, cancellationToken));
        if (column.Kind is ColumnKind.Text or ColumnKind.Boolean)
        {
            var categories = Categories(source, column, cancellationToken);
            return new ColumnProfile(column.Name, column.Kind, source.Rows, source.Rows - categories.Size, NumericSummary.Empty, categories);
        }

        var accumulator = new NumericAccumulator(capacity);
        source.ReadNumbers(column, accumulator.Add, cancellationToken);
        var numbers = accumulator.ToSummary();
        return new ColumnProfile(column.Name, column.Kind, source.Rows, accumulator.Missing, numbers, CategorySummary.Empty);
    }
}
