using System.Globalization;
using System.Text;
using Solvent.Kernel.Formatting.Views;

namespace Solvent.Kernel.Formatting.Rendering;

/// <summary>Writes views for terminals: aligned columns under a rule, long cells cut, as many columns as fit.</summary>
internal static class PlainTextRenderer
{
    private const int CellWidth = 40;
    private const int LineWidth = 120;
    private const string Gap = "  ";

    public static string Render(ValueView view, FormatterLimits limits)
        => Cut.WithNote(view is TableView table ? table.PlainText ?? Table(table, [.. table.Rows.Take(limits.Rows)]) : ((ScalarView)view).Text, limits.TextLength);

    private static string Table(TableView table, IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        var widths = table.Columns.Select((_, column) => Width(table, rows, column)).ToList();
        var shown = Fitting(widths);
        var lines = new StringBuilder();
        if (table.Caption is { } caption) Line(lines, caption);
        if (table.HasHeader)
        {
            Row(lines, table.Columns.Select(column => column.Name), table.Columns, widths, shown);
            if (table.Columns.Any(column => column.Type is not null)) Row(lines, table.Columns.Select(column => column.Type ?? ""), table.Columns, widths, shown);
            Line(lines, string.Join(Gap, widths.Take(shown).Select(width => new string('-', width))));
        }

        foreach (var row in rows) Row(lines, row.Select(cell => cell.Text), table.Columns, widths, shown);
        var hidden = table.Columns.Count - shown;
        var columns = hidden == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"… {hidden} columns do not fit");
        if (Footers.Join(Footers.Of(table, rows.Count), columns) is { } footer) Line(lines, footer);
        return lines.ToString().TrimEnd('\n');
    }

    private static int Width(TableView table, IReadOnlyList<IReadOnlyList<TableCell>> rows, int column)
    {
        var header = table.HasHeader ? Math.Max(Length(Shorten(table.Columns[column].Name)), Length(Shorten(table.Columns[column].Type ?? ""))) : 0;
        return Math.Max(header, rows.Select(row => Length(Shorten(row[column].Text))).DefaultIfEmpty(0).Max());
    }

    private static int Fitting(List<int> widths)
    {
        var (count, line) = (0, 0);
        while (count < widths.Count && (count == 0 || line + widths[count] <= LineWidth)) line += widths[count++] + Gap.Length;
        return count;
    }

    private static void Row(StringBuilder lines, IEnumerable<string> texts, IReadOnlyList<TableColumn> columns, List<int> widths, int shown)
        => Line(lines, string.Join(Gap, texts.Take(shown).Select((text, column) => Pad(Shorten(text), widths[column], columns[column].IsNumeric))));

    private static void Line(StringBuilder lines, string text) => lines.Append(text.TrimEnd()).Append('\n');

    private static string Shorten(string text) => Cut.ToLength(text.ReplaceLineEndings("↵").Replace('\t', ' '), CellWidth);

    private static string Pad(string text, int width, bool toRight)
    {
        var padding = new string(' ', Math.Max(0, width - Length(text)));
        return toRight ? padding + text : text + padding;
    }

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
