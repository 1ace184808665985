using System.Text.RegularExpressions;
using Solvent.Kernel.Formatting;
using Solvent.Notebooks;

namespace Solvent.Acceptance.Tests.Clients;

/// <summary>A web page with the outputs of cells, and a person who uses the first table on it.</summary>
internal sealed partial class TablePage(Workspace workspace)
{
    // Each answers with what the person sees afterwards.
    private const string Person =
        """
        const table = document.querySelector('table');
        const bar = table.closest('.slv').querySelector('.slv-bar');
        const heads = () => [...table.tHead.rows[0].cells];
        const press = name => heads().find(head => head.textContent.startsWith(name)).querySelector('button').click();
        const type = text => { const box = bar.querySelector('input'); box.value = text; box.dispatchEvent(new Event('input')); };
        const turn = label => bar.querySelector(`[aria-label="${label}"]`).click();
        const choose = text => { const box = bar.querySelector('select'); box.selectedIndex = [...box.options].findIndex(option => option.text === text); box.dispatchEvent(new Event('change')); };
        const seen = name => { const column = heads().findIndex(head => head.textContent.startsWith(name)); return [...table.tBodies[0].rows].filter(row => row.getBoundingClientRect().height > 0).map(row => row.cells[column].textContent); };
        const status = () => bar.querySelector('.slv-status').textContent;
        """;

    /// <summary>Shows the values, does what the script says, and returns the text that it returns.</summary>
    public async Task<string> UseAsync(string script, params IEnumerable<object> values)
    {
        var formatters = new FormatterRegistry();
        return await UseHtmlAsync(script, string.Concat(values.Select(value => formatters.Format(value)[MimeBundle.Html])));
    }

    /// <summary>Shows the markup, does what the script says, and returns the text that it returns.</summary>
    public async Task<string> UseHtmlAsync(string script, string html)
    {
        var page = workspace.Path("page.html");
        await File.WriteAllTextAsync(page, $$"""
            <!doctype html><html><head><meta charset="utf-8"></head><body>{{html}}
            <script>
            window.addEventListener('load', () => {
              let report;
              try { report = (() => { {{Person}}; {{script}} })(); } catch (error) { report = String(error); }
              const element = document.createElement('p');
              element.id = 'report';
              element.textContent = encodeURIComponent(report);
              document.body.append(element);
            });
            </script></body></html>
            """, TestContext.Current.CancellationToken);
        var dom = await Browser.DumpAsync(page, workspace.Path(Guid.NewGuid().ToString("N")));
        var report = Report().Match(dom);
        Assert.True(report.Success, "The page did not load.");
        return Uri.UnescapeDataString(report.Groups["text"].Value);
    }

    [GeneratedRegex("<p id=\"report\">(?<text>[^<]*)</p>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Report();
}
