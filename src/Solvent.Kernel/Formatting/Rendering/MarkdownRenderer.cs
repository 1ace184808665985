using Solvent.Kernel.Formatting.Views;

namespace Solvent.Kernel.Formatting.Rendering;

/// <summary>Writes views as GitHub-flavored Markdown.</summary>
internal static class MarkdownRenderer
{
    public static string Render(ValueView view, FormatterLimits limits)
        => view is TableView table ? Table(table, limits) : Cut.WithNote(((ScalarView)view).Text, limits.TextLength);

    private static string Table(TableView table, FormatterLimits limits)
    {
        var header = Row(table.Columns.Select(column => column.Name));
        var rule = Row(table.Columns.Select(column => column.IsNumeric ? "---:" : "---"));
        var rows = table.Rows.Take(limits.Rows).Select(row => Row(row.Select(cell => Cut.WithNote(cell.Text, limits.CellLength))));
        string[] caption = table.Caption is { } text ? [$"**{text}**", ""] : [];
        string[] footer = Footers.Of(table, Math.Min(table.Rows.Count, limits.Rows)) is { } note ? ["", $"*{note}*"] : [];
        return string.Join('\n', [.. caption, header, rule, .. rows, .. footer]);
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(Escape))} |";

    private static string Escape(string text)
        => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings("<br>");
}
