using System.Text;
using Solvent.Commands.Views;

namespace Solvent.Commands.Text;

/// <summary>Writes a <see cref="ResultView"/> as plain text: for <c>text/plain</c> outputs and for tests.</summary>
public static class PlainText
{
    private const int BarWidth = 12;

    /// <summary>The view as text with <c>\n</c> line ends and without one at the end.</summary>
    public static string Render(ResultView view)
    {
        var text = new StringBuilder();
        if (view.Title is { } title) text.Append(title).Append('\n');
        ViewBlock? above = null;
        foreach (var block in view.Blocks.Where(block => block is not SectionBlock { IsOpen: false }))
        {
            if (text.Length > 0 && NeedsSpace(above, block)) text.Append('\n');
            text.Append(Render(block)).Append('\n');
            above = block;
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>One line of a cell: <c>old → new</c> for a change, <c>–</c> for a missing value.</summary>
    public static string Render(ViewCell cell)
        => cell.IsChange ? $"{OneLine(cell.Before)} → {OneLine(cell.Text)}"
        : cell.Bar is { } share ? $"{TextChart.Bar(share, BarWidth)} {OneLine(cell.Text)}"
        : OneLine(cell.Text);

    private static bool NeedsSpace(ViewBlock? above, ViewBlock block) => (above, block) switch
    {
        (null, TextBlock or VerdictBlock) => false,
        (VerdictBlock, TextBlock) or (TextBlock, TextBlock) or (VerdictBlock, VerdictBlock) or (HeadingBlock, _) => false,
        _ => true,
    };

    private static string Render(ViewBlock block) => block switch
    {
        TextBlock paragraph => paragraph.Text,
        HeadingBlock heading => heading.Text,
        CodeBlock code => code.Text,
        VerdictBlock verdict => verdict.Evidence is { } evidence ? $"[{verdict.Label}] {evidence}" : $"[{verdict.Label}]",
        FactsBlock facts => Render(facts),
        TableBlock table => Render(table),
        ChartBlock chart => TextChart.Render(chart),
        CurveBlock curves => TextCurves.Render(curves),
        ParallelBlock parallel => $"{parallel.Title}\n{Render(parallel.Table)}{(parallel.Note is { } note ? $"\n{note}" : "")}",
        GraphBlock graph => graph.Text,
        SectionBlock section => Render(section),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    private static string Render(SectionBlock section)
    {
        var badge = section.Badge is { } label ? $"  [{Render(label)}]" : "";
        var summary = section.Summary is { } sentence ? $"\n{sentence}" : "";
        IEnumerable<ViewBlock> blocks = section.Chart is { } chart ? [.. section.Blocks, chart] : section.Blocks;
        return $"{section.Title}{badge}{summary}\n{string.Join('\n', blocks.Select(Render))}";
    }

    private static string Render(FactsBlock facts)
    {
        var width = facts.Facts.Max(fact => TextWidth.Of(fact.Name));
        return string.Join('\n', facts.Facts.Select(fact => $"{TextWidth.PadRight(fact.Name, width)}  {Render(fact.Value)}"));
    }

    private static string Render(TableBlock table)
    {
        var cells = table.Rows.Select(row => row.Select(Render).ToArray()).ToList();
        var widths = table.Columns
            .Select((column, index) => cells.Select(row => TextWidth.Of(row[index])).Prepend(TextWidth.Of(column.Name)).Max())
            .ToArray();
        var lines = new List<string>
        {
            Line([.. table.Columns.Select(column => column.Name)]),
            string.Join("  ", widths.Select(width => new string('─', width))),
        };
        lines.AddRange(cells.Select(Line));
        if (table.Note is { } note) lines.Add(note);
        return string.Join('\n', lines);

        string Line(string[] row) => string.Join("  ", row.Select((cell, index) => table.Columns[index].Alignment == ColumnAlignment.Right
            ? TextWidth.PadLeft(cell, widths[index])
            : TextWidth.PadRight(cell, widths[index]))).TrimEnd();
    }

    private static string OneLine(string? text)
        => text is null ? "–" : text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
