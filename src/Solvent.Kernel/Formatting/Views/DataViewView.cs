using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>An ML.NET <c>IDataView</c> as a table: its schema as the header, and as many rows as are shown.</summary>
internal static class DataViewView
{
    public static TableView? TryBuild(object value, InlineText inline, FormatterLimits limits)
    {
        if (Duck.As(value, "Microsoft.ML.IDataView") is not { } view) return null;
        var schema = view.Get<object>("Schema");
        // A column hides earlier ones of the same name.
        var columns = ((IEnumerable)schema).Cast<object>().Select(column => new Duck(column, column.GetType())).Where(column => !column.Get<bool>("IsHidden")).ToList();
        var headers = columns.Select(column => new TableColumn(column.Get<string>("Name"), column.Get<object>("Type").ToString()));
        var rows = Rows(view, schema, columns, inline, limits);
        var table = new TableBuilder(inline, limits).Build([new TableColumn("", IsIndex: true), .. headers], rows.Items);
        var total = view.Method("GetRowCount").Invoke(view.Value, null) as long? ?? (rows.HasMore ? null : rows.Items.Count);
        var size = total is { } known ? Footers.Size(known, columns.Count) : null;
        return table with { TotalRows = total, HasMoreRows = rows.HasMore, Footer = Footers.Join(size, table.Footer) };
    }

    private static (IReadOnlyList<object?[]> Items, bool HasMore) Rows(Duck view, object schema, List<Duck> columns, InlineText inline, FormatterLimits limits)
    {
        var cursor = view.Method("GetRowCursor").Invoke(view.Value, [schema, null])!;
        using var disposable = (IDisposable)cursor;
        var row = Duck.As(cursor, "Microsoft.ML.DataViewRowCursor")!;
        var getters = columns.ConvertAll(column => (Get: Getter(Duck.As(cursor, "Microsoft.ML.DataViewRow")!, column), Keys: KeyNames.Of(column)));
        var rows = new List<object?[]>();
        while ((bool)row.Call("MoveNext")!)
        {
            if (rows.Count == limits.ReadRows) return (rows, true);
            rows.Add([rows.Count, .. getters.Select(getter => Value(getter.Get, inline, limits) is var value && getter.Keys is { } keys && value is not ReadFailure ? keys.Name(value) : value)]);
        }

        return (rows, false);
    }

    private static Delegate Getter(Duck row, Duck column)
        => (Delegate)row.Method("GetGetter").MakeGenericMethod(column.GetDuck("Type").Get<Type>("RawType")).Invoke(row.Value, [column.Value])!;

    private static object? Value(Delegate getter, InlineText inline, FormatterLimits limits)
    {
        object?[] result = [null];
        try
        {
            // The getter fills its one parameter, which is passed by reference.
            getter.DynamicInvoke(result);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } cause and not OperationCanceledException)
        {
            return new ReadFailure(cause);
        }

        return result[0] is { } value && value.GetType().FullName?.StartsWith("Microsoft.ML.Data.VBuffer`", StringComparison.Ordinal) == true
            ? Vector(new Duck(value, value.GetType()), inline, limits)
            : result[0];
    }

    private static string Vector(Duck vector, InlineText inline, FormatterLimits limits)
    {
        var length = (int)vector.Type.GetField("Length")!.GetValue(vector.Value)!;
        var shown = ((IEnumerable)vector.Call("DenseValues")!).Cast<object?>().Take(limits.NestedItems).Select(item => inline.Of(item));
        return length > limits.NestedItems
            ? string.Create(CultureInfo.InvariantCulture, $"[{string.Join(", ", shown)}, …] ({length})")
            : $"[{string.Join(", ", shown)}]";
    }
}
