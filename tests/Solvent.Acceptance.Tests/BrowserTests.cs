using System.Globalization;
using System.Text.RegularExpressions;
using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

/// <summary>What a person sees who opens the executed sample notebook in a browser.</summary>
[Collection(FlightsCollection.Name)]
public sealed partial class BrowserTests(FlightsRun run) : IDisposable
{
    // Counts what takes up room on the page; a table that is there but hidden would not help anyone.
    private const string Measure =
        """
        <script>
        window.addEventListener('load', () => {
          const visible = [...document.querySelectorAll('.jp-OutputArea-output, .output_area')];
          const area = e => { const box = e.getBoundingClientRect(); return box.width >= 40 && box.height >= 20; };
          const all = (selector, test) => visible.flatMap(o => [...o.querySelectorAll(selector)]).filter(area).filter(test).length;
          const report = document.createElement('p');
          report.id = 'measured';
          report.textContent = `tables=${all('table', t => t.querySelectorAll('tr').length >= 2)} plots=${all('svg', s => s.getBoundingClientRect().height >= 80)}`;
          document.body.append(report);
        });
        </script>
        """;

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Tables_with_rows_and_plots_are_visible()
    {
        var page = await ConvertAsync();

        var dom = await Browser.DumpAsync(page, _workspace.Path("profile"));
        await Browser.ScreenshotAsync(page, _workspace.Path("profile2"), Repository.Path("artifacts", "acceptance", "flights.png"));

        var measured = Measured().Match(dom);
        Assert.True(measured.Success, "The page did not load.");
        Assert.True(Number(measured, "tables") >= 4, $"Too few visible tables: {measured.Value}");
        Assert.True(Number(measured, "plots") >= 1, $"No visible plot: {measured.Value}");
    }

    public void Dispose() => _workspace.Dispose();

    [GeneratedRegex("tables=(?<tables>[0-9]+) plots=(?<plots>[0-9]+)</p>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Measured();

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private async Task<string> ConvertAsync()
    {
        // Debian's own; a newer one in front of it on the path need not have nbconvert.
        var nbconvert = Service.Find("jupyter nbconvert", "/usr/bin/jupyter-nbconvert", "/usr/local/bin/jupyter-nbconvert");
        var page = _workspace.Path("flights.html");
        var result = await ClientProcess.RunAsync(
            _workspace.Folder, nbconvert, "--to", "html", "--output-dir", _workspace.Folder, "--output", "flights.html", run.Executed);
        Assert.True(result.ExitCode == 0, result.ToString());
        var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(page, html.Replace("</body>", $"{Measure}</body>", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        return page;
    }
}
