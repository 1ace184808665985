using System.Globalization;

namespace Solvent.Kernel.Formatting.Views;

/// <summary>A <c>Microsoft.Data.Analysis.DataFrame</c> as a table: row index, columns with their types, missing values empty.</summary>
internal static class DataFrameView
{
    public static TableView? TryBuild(object value, InlineText inline, FormatterLimits limits)
    {
        if (Duck.As(value, "Microsoft.Data.Analysis.DataFrame") is not { } frame) return null;
        var columns = frame.Each("Columns").ToList();
        var count = columns.Count == 0 ? 0 : columns[0].Get<long>("Length");
        var headers = columns.Select(column => new TableColumn(column.Get<string>("Name"), TypeText.Of(column.Get<Type>("DataType"))));
        var rows = Enumerable.Range(0, (int)Math.Min(count, limits.Rows))
            .Select(row => columns.Select(column => column.Call("get_Item", (long)row)).Prepend(row).ToArray());
        var view = new TableBuilder(inline, limits) { MissingText = "" }.Build([new TableColumn("", IsIndex: true), .. headers], [.. rows]);
        var size = string.Create(CultureInfo.InvariantCulture, $"{count:#,0} rows × {columns.Count} columns");
        return view with { Footer = Footers.Join(Footers.Rows(view.Rows.Count, count), size, view.Footer) };
    }
}
