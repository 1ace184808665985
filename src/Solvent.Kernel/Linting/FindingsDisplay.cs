using System.Globalization;
using System.Net;
using System.Text;
using Solvent.Lint;
using Solvent.Notebooks;

namespace Solvent.Kernel.Linting;

/// <summary>How findings look under the output of a cell: small, and not like an error.</summary>
internal static class FindingsDisplay
{
    private const string Style = "border-left:3px solid rgba(180,83,9,.55);padding:1px 0 1px 10px;margin:6px 0;font-size:12.5px;line-height:1.5";

    public static MimeBundle Of(IReadOnlyList<NotebookFinding> findings, LiveCell shownUnder)
    {
        var html = new StringBuilder($"<div class=\"solvent-lint\" style=\"{Style}\">");
        var text = new StringBuilder();
        foreach (var (cell, finding) in findings)
        {
            var place = Place(cell, finding, shownUnder);
            var severity = Severity(finding.Severity);
            html.Append("<div><a href=\"").Append(Encode(finding.HelpUri)).Append("\" target=\"_blank\" rel=\"noopener\">").Append(Encode(finding.Rule))
                .Append("</a> <span style=\"opacity:.65\">").Append(severity).Append(", ").Append(Encode(place)).Append("</span> ")
                .Append(Encode(finding.Message)).Append("</div>");
            if (text.Length > 0) text.Append('\n');
            text.Append(CultureInfo.InvariantCulture, $"{finding.Rule} {severity}, {place}: {finding.Message} ({finding.HelpUri})");
        }

        return MimeBundle.FromHtml(html.Append("</div>").ToString(), text.ToString());
    }

    private static string Place(LiveCell cell, Finding finding, LiveCell shownUnder)
        => (cell.Key == shownUnder.Key ? "line " : cell.Name + ", line ") + finding.Line.ToString(CultureInfo.InvariantCulture);

    private static string Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
