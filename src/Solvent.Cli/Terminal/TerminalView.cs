using Solvent.Commands.Text;
using Solvent.Commands.Views;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Solvent.Cli.Terminal;

/// <summary>Writes a <see cref="ResultView"/> to a terminal: tables fit its width, colours follow its abilities.</summary>
internal static class TerminalView
{
    public static void Write(ResultView view, TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new TerminalWriter(writer),
            ColorSystem = TerminalOutput.HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        Write(view, console);
    }

    public static void Write(ResultView view, IAnsiConsole console)
    {
        if (view.Title is { } title) console.Write(Line(title, new Style(decoration: Decoration.Bold)));
        var first = view.Title is null;
        foreach (var block in view.Blocks.Where(block => block is not SectionBlock { IsOpen: false }))
        {
            if (!first && block is HeadingBlock or TableBlock or ChartBlock or SectionBlock) console.WriteLine();
            console.Write(Render(block));
            first = false;
        }
    }

    private static IRenderable Render(ViewBlock block) => block switch
    {
        TextBlock text => Line(text.Text, ViewStyles.Of(text.Tone)),
        HeadingBlock heading => Line(heading.Text, new Style(decoration: Decoration.Bold)),
        CodeBlock { Language: "diff" } diff => new Padder(Diff(diff.Text), new Padding(2, 0, 0, 0)),
        CodeBlock code => new Padder(Line(code.Text, Style.Plain), new Padding(2, 0, 0, 0)),
        VerdictBlock verdict => Render(verdict),
        FactsBlock facts => Render(facts),
        TableBlock table => Render(table),
        ChartBlock chart => Line(TextChart.Render(chart), Style.Plain),
        CurveBlock curves => Line(TextCurves.Render(curves), Style.Plain),
        ParallelBlock parallel => new Rows([Line(parallel.Title, new Style(decoration: Decoration.Bold)), Render(parallel.Table), .. Note(parallel.Note)]),
        GraphBlock graph => Line(graph.Text, Style.Plain),
        SectionBlock section => Render(section),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    private static Paragraph Diff(string text)
    {
        var paragraph = new Paragraph();
        foreach (var line in text.Split('\n'))
        {
            paragraph.Append(line + "\n", ViewStyles.Of(line switch { ['+', ..] => ViewTone.Good, ['-', ..] => ViewTone.Bad, ['@', ..] => ViewTone.Muted, _ => ViewTone.Neutral }));
        }

        return paragraph;
    }

    private static IEnumerable<IRenderable> Note(string? note) => note is null ? [] : [Line(note, ViewStyles.Of(ViewTone.Muted))];

    private static Paragraph Line(string text, Style style) => new(text + "\n", style);

    private static Paragraph Render(VerdictBlock verdict)
    {
        var line = new Paragraph().Append($" {verdict.Label} ", ViewStyles.BadgeOf(verdict.Tone));
        if (verdict.Evidence is { } evidence) line.Append($" {evidence}");
        return line.Append("\n");
    }

    private static Rows Render(SectionBlock section)
    {
        var title = new Paragraph().Append(section.Title, new Style(decoration: Decoration.Bold));
        if (section.Badge is { } badge) title.Append("  ").Append(badge.Text ?? "", ViewStyles.BadgeTextOf(badge.Tone));
        IEnumerable<ViewBlock> blocks = section.Chart is { } chart ? [.. section.Blocks, chart] : section.Blocks;
        return new Rows([title.Append("\n"), .. section.Summary is { } summary ? [Line(summary, Style.Plain)] : Array.Empty<IRenderable>(), .. blocks.Select(Render)]);
    }

    private static Padder Render(FactsBlock facts)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn(new GridColumn());
        foreach (var fact in facts.Facts) grid.AddRow(new Spectre.Console.Text(fact.Name, ViewStyles.Of(ViewTone.Muted)), Cell(fact.Value));
        return new Padder(grid, new Padding(2, 0, 0, 0));
    }

    private static IRenderable Render(TableBlock block)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var column in block.Columns)
        {
            var isNumber = column.Alignment == ColumnAlignment.Right;
            table.AddColumn(new TableColumn(new Spectre.Console.Text(column.Name, new Style(decoration: Decoration.Bold)))
            {
                Alignment = isNumber ? Justify.Right : Justify.Left,
                NoWrap = isNumber,
            });
        }

        foreach (var row in block.Rows) table.AddRow(row.Select(Cell));
        return block.Note is { } note ? new Rows(table, Line(note, ViewStyles.Of(ViewTone.Muted))) : table;
    }

    private static IRenderable Cell(ViewCell cell) => cell switch
    {
        { IsBadge: true, Text: { } label } => new Spectre.Console.Text(label, ViewStyles.BadgeTextOf(cell.Tone)),
        { IsChange: true } => new Paragraph()
            .Append(Value(cell.Before), ViewStyles.Of(ViewTone.Bad))
            .Append(" → ", ViewStyles.Of(ViewTone.Muted))
            .Append(Value(cell.Text), ViewStyles.Of(ViewTone.Good)),
        { Bar: not null } => new Spectre.Console.Text(PlainText.Render(cell), ViewStyles.Of(cell.Tone)),
        _ => new Spectre.Console.Text(Value(cell.Text), ViewStyles.Of(cell.Text is null ? ViewTone.Muted : cell.Tone)),
    };

    private static string Value(string? text) => text is null ? "–" : text.ReplaceLineEndings(" ");
}
