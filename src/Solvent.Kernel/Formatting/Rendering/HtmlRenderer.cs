using System.Globalization;
using System.Text;
using Solvent.Kernel.Formatting.Tables;
using Solvent.Kernel.Formatting.Views;

namespace Solvent.Kernel.Formatting.Rendering;

/// <summary>
/// Writes views as HTML that is well-formed XML, needs nothing from elsewhere and takes its colors from the page, light or dark.
/// </summary>
internal static class HtmlRenderer
{
    // More specific than what notebooks say of tables. Only currentColor and its opacity, so that any theme stays readable.
    private const string Style = """
        <style>
        .slv{overflow-x:auto;font-size:.9em}
        .slv .slv-table{border-collapse:collapse;border:0;margin:.2em 0}
        .slv .slv-table caption{text-align:left;font-weight:600;padding:.2em 0;caption-side:top}
        .slv .slv-table th,.slv .slv-table td{text-align:left;vertical-align:top;padding:.25em .7em;border:0;border-bottom:1px solid rgba(127,127,127,.25);background:none;max-width:36em;overflow-wrap:break-word;white-space:pre-wrap}
        .slv .slv-table th{font-weight:600;white-space:nowrap}
        .slv .slv-table thead th{border-bottom:1px solid currentColor}
        .slv .slv-table tbody tr:hover{background:rgba(127,127,127,.12)}
        .slv .slv-table tbody th{opacity:.65;font-weight:400}
        .slv .slv-table .slv-number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .slv .slv-missing{opacity:.45;font-style:italic}
        .slv .slv-error{color:#d9435a}
        .slv .slv-type,.slv .slv-footer{opacity:.65;font-weight:400;font-size:.9em}
        .slv .slv-type{display:block}
        </style>
        """;

    /// <summary>The HTML of a view, or <see langword="null"/> when plain text says as much.</summary>
    public static string? Render(ValueView view, FormatterLimits limits) => view switch
    {
        TableView table => Wrap(Table(table, limits)),
        ScalarView { Kind: CellKind.Error } => RenderAny(view, limits),
        _ => null,
    };

    /// <summary>The HTML of a view, whatever it is.</summary>
    public static string RenderAny(ValueView view, FormatterLimits limits)
        => Render(view as TableView, limits) ?? (view is ScalarView scalar ? Wrap(Scalar(scalar, limits)) : "");

    private static string? Render(TableView? table, FormatterLimits limits) => table is null ? null : Wrap(Table(table, limits));

    private static string Wrap(string content) => $"<div class=\"slv\">{Style}{content}</div>";

    private static string Scalar(ScalarView scalar, FormatterLimits limits)
        => $"<pre class=\"{Class(scalar.Kind)}\">{HtmlText.Escape(Cut.WithNote(scalar.Text, limits.TextLength))}</pre>";

    private static string Table(TableView table, FormatterLimits limits)
    {
        var isInteractive = table.HasHeader && InteractiveTable.HasControls(table.Rows.Count);
        var html = new StringBuilder(isInteractive ? $"<div class=\"{InteractiveTable.WrapperClass}\"><table class=\"slv-table\"{InteractiveTable.Attributes(Math.Max(1, limits.Rows))}>" : "<table class=\"slv-table\">");
        if (table.Caption is { } caption) html.Append("<caption>").Append(HtmlText.Escape(caption)).Append("</caption>");
        if (table.HasHeader) Header(html, table.Columns);
        html.Append("<tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++) Cell(html, table.Columns[i], row[i], limits);
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (isInteractive) html.Append("</div>");
        if (Footers.Join(Footers.Sent(table), table.Footer) is { } footer) html.Append("<div class=\"slv-footer\">").Append(HtmlText.Escape(footer)).Append("</div>");
        if (isInteractive) html.Append(InteractiveTable.Element);
        return html.ToString();
    }

    private static void Header(StringBuilder html, IReadOnlyList<TableColumn> columns)
    {
        html.Append("<thead><tr>");
        foreach (var column in columns)
        {
            html.Append(column.IsNumeric ? "<th scope=\"col\" class=\"slv-number\">" : "<th scope=\"col\">").Append(HtmlText.Escape(column.Name));
            if (column.Type is { } type) html.Append("<span class=\"slv-type\">").Append(HtmlText.Escape(type)).Append("</span>");
            html.Append("</th>");
        }

        html.Append("</tr></thead>");
    }

    private static void Cell(StringBuilder html, TableColumn column, TableCell cell, FormatterLimits limits)
    {
        var element = column.IsIndex ? "th" : "td";
        html.Append('<').Append(element);
        if (column.IsIndex) html.Append(" scope=\"row\"");
        // Among other values a number stands where they stand.
        var kind = cell.Kind == CellKind.Number && !column.IsNumeric ? CellKind.Text : cell.Kind;
        var name = column.IsNumeric && kind == CellKind.Missing ? $"{Class(CellKind.Number)} {Class(kind)}" : Class(kind);
        if (name.Length > 0) html.Append(" class=\"").Append(name).Append('"');
        if (cell.SortKey is { } key) html.Append(CultureInfo.InvariantCulture, $" data-slv-key=\"{key:R}\"");
        html.Append('>').Append(cell.Html ?? HtmlText.Escape(Cut.WithNote(cell.Text, limits.CellLength))).Append("</").Append(element).Append('>');
    }

    private static string Class(CellKind kind) => kind switch
    {
        CellKind.Number => "slv-number",
        CellKind.Missing => "slv-missing",
        CellKind.Error => "slv-error",
        _ => "",
    };
}
