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
        var rows = Enumerable.Range(0, (int)Math.Min(count, limits.ReadRows))
            .Select(row => columns.Select(column => column.Call("get_Item", (long)row)).Prepend(row).ToArray());
        var view = new TableBuilder(inline, limits) { MissingText = "" }.Build([new TableColumn("", IsIndex: true), .. headers], [.. rows]);
        var size = Footers.Size(count, columns.Count);
        return view with { TotalRows = count, HasMoreRows = count > view.Rows.Count, Footer = Footers.Join(size, view.Footer) };
    }
}
