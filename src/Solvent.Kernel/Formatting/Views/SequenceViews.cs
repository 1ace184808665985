using System.Collections;
using System.Runtime.CompilerServices;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>Sequences as tables: a column for each part of their records, or an index beside plain values.</summary>
internal sealed class SequenceViews(InlineText inline, FormatterLimits limits)
{
    public ValueView Of(IEnumerable items) => Of(SequenceStart.Read(items, limits.ReadRows, limits.Rows), items.GetType());

    public ValueView Of(SequenceStart start, Type sequence)
    {
        if (start.Items.Count > 0) return OfItems(start);
        var columns = HeadersOf(sequence);
        return columns.Count == 0
            ? new ScalarView(start.HasMore ? $"{TypeText.Of(sequence)} whose first item has not come yet" : $"{TypeText.Of(sequence)} without items")
            : new TableView(columns, []) { Footer = "no rows" };
    }

    public TableView OfMatrix(Array matrix)
    {
        var (height, width) = (matrix.GetLength(0), matrix.GetLength(1));
        var columns = Enumerable.Range(0, width).Select(column => new TableColumn(Invariant(column))).Prepend(new TableColumn("", IsIndex: true)).ToList();
        var rows = Enumerable.Range(0, Math.Min(height, limits.ReadRows)).Select(row => Enumerable.Range(0, width)
            .Select(column => matrix.GetValue(row + matrix.GetLowerBound(0), column + matrix.GetLowerBound(1))).Prepend(row).ToArray()).ToList();
        var view = new TableBuilder(inline, limits).Build(columns, rows);
        return view with { TotalRows = height, HasMoreRows = height > rows.Count };
    }

    private TableView OfItems(SequenceStart start)
    {
        var present = start.Items.Where(item => item is not (null or ReadFailure)).ToList();
        var view = present.Count == 0 ? OfValues(start)
            : present.TrueForAll(item => item is IDictionary) ? OfDictionaries(start)
            : present.TrueForAll(item => IsRecord(item!)) ? OfRecords(start, [.. present.Select(item => item!.GetType()).Distinct()])
            : OfValues(start);
        return view with { TotalRows = start.Count, HasMoreRows = start.HasMore };
    }

    /// <summary>The columns that the records of an empty sequence would have.</summary>
    private static List<TableColumn> HeadersOf(Type sequence)
    {
        var element = Array.Find(
            [sequence, .. sequence.GetInterfaces()], each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        var isRecord = element is not null && MayBeRecord(element) && element.Namespace?.StartsWith("System", StringComparison.Ordinal) != true;
        return isRecord ? [.. ColumnsOf(element!).Select(member => new TableColumn(member.Name))] : [];
    }

    private TableView OfValues(SequenceStart start) => new TableBuilder(inline, limits).Build(
        [new TableColumn("", IsIndex: true), new TableColumn("value")], [.. start.Items.Select((item, index) => new[] { index, item })]);

    private TableView OfDictionaries(SequenceStart start)
    {
        var keys = start.Items.OfType<IDictionary>().SelectMany(row => row.Keys.Cast<object>()).Distinct().ToList();
        return new TableBuilder(inline, limits).Build(
            [.. keys.Select(key => new TableColumn(inline.Of(key)))],
            [.. start.Items.Select(item => Row(item, keys.Count, (row, column) => ((IDictionary)row)[keys[column]]))]);
    }

    private TableView OfRecords(SequenceStart start, IReadOnlyList<Type> types)
    {
        // Records of several types share the columns of the same name.
        var names = types.SelectMany(ColumnsOf).Select(member => member.Name).Distinct(StringComparer.Ordinal).ToList();
        var readers = types.ToDictionary(type => type, type => names.ConvertAll(name => ColumnsOf(type).FirstOrDefault(member => member.Name == name)));
        return new TableBuilder(inline, limits).Build(
            [.. names.Select(name => new TableColumn(name))],
            [.. start.Items.Select(item => Row(item, names.Count, (row, column) => readers[row.GetType()][column]?.Read(row)))]);
    }

    private static object?[] Row(object? item, int columns, Func<object, int, object?> read) => item switch
    {
        null => new object?[columns],
        ReadFailure => [item, .. new object?[Math.Max(0, columns - 1)]],
        _ => [.. Enumerable.Range(0, columns).Select(column => read(item, column))],
    };

    private bool IsRecord(object item) => MayBeRecord(item.GetType())
        && item is not (IEnumerable or Exception or Task) && (item is ITuple || ScalarText.Of(item) is null)
        && inline.Custom(item) is null && ColumnsOf(item.GetType()).Count > 0;

    private static bool MayBeRecord(Type type) => !type.IsPrimitive && type != typeof(string) && type != typeof(object) && !typeof(IEnumerable).IsAssignableFrom(type);

    private static IReadOnlyList<ObjectMember> ColumnsOf(Type type) => typeof(ITuple).IsAssignableFrom(type)
        ? [.. Enumerable.Range(0, type.GetGenericArguments().Length).Select(i => new ObjectMember(
            $"Item{Invariant(i + 1)}", typeof(object), row => ((ITuple)row)[i]))]
        : ObjectMembers.Of(type);

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
