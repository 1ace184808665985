using System.Globalization;
using System.Text;
using Solvent.Commands.Views;
using Solvent.Kernel.Formatting.Tables;
using Solvent.Commands.Charts;
using Solvent.Commands.Graphs;

namespace Solvent.Commands.Html;

/// <summary>Writes a <see cref="ResultView"/> as self-contained HTML: no link, colours that follow the theme of the page, and no script but that of long tables.</summary>
public static class HtmlView
{
    private const int PageSize = 20;

    /// <summary>The HTML of a view, in one element.</summary>
    public static string Render(ResultView view)
    {
        var html = new StringBuilder("<div class=\"solvent\">").Append(HtmlStyle.Element);
        if (view.Title is { } title) html.Append("<div class=\"sv-title\">").Append(Encode(title)).Append("</div>");
        for (var index = 0; index < view.Blocks.Count; index++)
        {
            // Neighbouring charts stand side by side where there is room.
            if (view.Blocks[index] is ChartBlock && (index == 0 || view.Blocks[index - 1] is not ChartBlock)) html.Append("<div class=\"sv-charts\">");
            Render(html, view.Blocks[index]);
            if (view.Blocks[index] is ChartBlock && (index == view.Blocks.Count - 1 || view.Blocks[index + 1] is not ChartBlock)) html.Append("</div>");
        }

        if (view.Blocks.Concat(view.Blocks.OfType<SectionBlock>().SelectMany(section => section.Blocks)).OfType<TableBlock>().Any(HasControls)) html.Append(InteractiveTable.Element);
        return html.Append("</div>").ToString();
    }

    private static bool HasControls(TableBlock table) => !table.IsWhole && InteractiveTable.HasControls(table.Rows.Count);

    private static void Render(StringBuilder html, ViewBlock block)
    {
        switch (block)
        {
            case TextBlock text:
                html.Append("<p class=\"sv-text").Append(ToneClass(text.Tone)).Append("\">").Append(Encode(text.Text)).Append("</p>");
                break;
            case HeadingBlock heading:
                html.Append("<div class=\"sv-heading\">").Append(Encode(heading.Text)).Append("</div>");
                break;
            case CodeBlock code:
                html.Append("<pre class=\"sv-code\">").Append(code.Language == "diff" ? DiffMarkup.Of(code.Text) : Encode(code.Text)).Append("</pre>");
                break;
            case VerdictBlock verdict:
                html.Append("<p class=\"sv-verdict\">").Append(Badge(verdict.Label, verdict.Tone));
                if (verdict.Evidence is { } evidence) html.Append(' ').Append(Encode(evidence));
                html.Append("</p>");
                break;
            case FactsBlock facts:
                Render(html, facts);
                break;
            case TableBlock table:
                Render(html, table);
                break;
            case ChartBlock chart:
                html.Append(SvgChart.Render(chart));
                break;
            case CurveBlock curves:
                html.Append("<div class=\"sv-charts\">").Append(CurveChart.Render(curves)).Append("</div>");
                break;
            case ParallelBlock parallel:
                html.Append("<div class=\"sv-charts sv-scroll\">").Append(ParallelChart.Render(parallel)).Append("</div>");
                if (parallel.Note is { } note) html.Append("<p class=\"sv-note\">").Append(Encode(note)).Append("</p>");
                break;
            case GraphBlock graph:
                Render(html, graph);
                break;
            case SectionBlock section:
                Render(html, section);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, null);
        }
    }

    private static void Render(StringBuilder html, SectionBlock section)
    {
        html.Append("<details class=\"sv-section\"").Append(section.IsOpen ? " open=\"open\"" : "").Append("><summary><span class=\"sv-name\">").Append(Encode(section.Title)).Append("</span> ");
        if (section.Badge is { } badge) html.Append(Cell(badge));
        if (section.Summary is { } summary) html.Append(" <span class=\"sv-muted\">").Append(Encode(summary)).Append("</span>");
        html.Append("</summary><div class=\"sv-split\">");
        if (section.Chart is { } chart) html.Append("<div class=\"sv-charts\">").Append(SvgChart.Render(chart)).Append("</div>");
        html.Append("<div class=\"sv-beside\">");
        foreach (var block in section.Blocks) Render(html, block);
        html.Append("</div></div></details>");
    }

    private static void Render(StringBuilder html, FactsBlock facts)
    {
        html.Append("<table class=\"sv-facts\"><tbody>");
        foreach (var fact in facts.Facts)
        {
            html.Append("<tr><th>").Append(Encode(fact.Name)).Append("</th><td>").Append(Cell(fact.Value)).Append("</td></tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void Render(StringBuilder html, TableBlock table)
    {
        html.Append("<div class=\"sv-scroll").Append(HasControls(table) ? $" {InteractiveTable.WrapperClass}" : "").Append("\">");
        html.Append("<table class=\"sv-table\"").Append(HasControls(table) ? InteractiveTable.Attributes(PageSize) : "").Append("><thead><tr>");
        foreach (var column in table.Columns) html.Append("<th").Append(AlignmentClass(column)).Append('>').Append(Encode(column.Name)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var index = 0; index < row.Count; index++)
            {
                html.Append("<td").Append(AlignmentClass(table.Columns[index])).Append('>').Append(Cell(row[index])).Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table></div>");
        if (table.Note is { } note) html.Append("<p class=\"sv-note\">").Append(Encode(note)).Append("</p>");
    }

    private static void Render(StringBuilder html, GraphBlock graph)
    {
        html.Append("<div class=\"sv-heading\">").Append(Encode(graph.Title)).Append("</div><div class=\"sv-scroll\">").Append(SvgGraph.Render(graph)).Append("</div>");
        if (graph.Note is { } note) html.Append("<p class=\"sv-note\">").Append(Encode(note)).Append("</p>");
        html.Append("<details><summary class=\"sv-muted\">Mermaid</summary><pre class=\"sv-code\">").Append(Encode(graph.Mermaid)).Append("</pre></details>");
    }

    private static string Cell(ViewCell cell) => cell switch
    {
        { IsBadge: true, Text: { } label } => Badge(label, cell.Tone),
        { Bar: { } share } => Bar(share, cell with { Bar = null }),
        { IsChange: true } => Change(cell),
        { Tone: ViewTone.Neutral } => Value(cell.Text),
        _ => $"<span class=\"{ToneClass(cell.Tone).TrimStart()}\">{Value(cell.Text)}</span>",
    };

    private static string Bar(double share, ViewCell cell)
        => string.Create(CultureInfo.InvariantCulture, $"<span class=\"sv-short\"><span class=\"sv-bar\"><span style=\"width:{Math.Clamp(share, 0, 1) * 100:0.#}%\"></span></span>{Cell(cell)}</span>");

    private static string Change(ViewCell cell)
    {
        const int ShortText = 28;
        var change = $"<span class=\"sv-old\">{Value(cell.Before)}</span> <span class=\"sv-arrow\">→</span> <span class=\"sv-new\">{Value(cell.Text)}</span>";
        return (cell.Before?.Length ?? 0) + (cell.Text?.Length ?? 0) <= ShortText ? $"<span class=\"sv-short\">{change}</span>" : change;
    }

    private static string Value(string? text) => text is null ? "<span class=\"sv-missing\">–</span>" : Encode(text);

    private static string Badge(string label, ViewTone tone) => $"<span class=\"sv-badge sv-badge-{Name(tone)}\">{Encode(label)}</span>";

    private static string AlignmentClass(ViewColumn column) => column.Alignment == ColumnAlignment.Right ? " class=\"sv-number\"" : "";

    private static string ToneClass(ViewTone tone) => tone == ViewTone.Neutral ? "" : $" sv-{Name(tone)}";

    private static string Name(ViewTone tone) => tone switch
    {
        ViewTone.Good => "good",
        ViewTone.Warning => "warning",
        ViewTone.Bad => "bad",
        ViewTone.Muted => "muted",
        _ => "neutral",
    };

    private static string Encode(string text) => Markup.Encode(text);
}
