using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests.Jupyter;

/// <summary>What a person does who opens a notebook of this kernel in Jupyter Notebook.</summary>
[Collection(KernelCollection.Name)]
public sealed class NotebookBrowserTests(InstalledKernel kernel) : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task A_notebook_runs_shows_a_table_and_a_plot_completes_is_interrupted_and_asks()
    {
        _workspace.WriteNotebookOf(
            "solvent",
            "demo.ipynb",
            "Enumerable.Range(1, 30).Select(n => new { Number = n, Square = n * n })",
            "display(SVG(\"<svg xmlns='http://www.w3.org/2000/svg' width='300' height='120'><polyline points='0,120 100,20 200,90 300,0' fill='none' stroke='steelblue'/></svg>\"));",
            "var turns = 0L;\nConsole.WriteLine(\"turning\");\nwhile (true) { turns++; }",
            "turns > 0",
            "Console.Write(\"Who? \");\nConsole.WriteLine($\"Hello, {Console.ReadLine()}.\");",
            "turns.To");
        using var server = await NotebookServer.StartAsync(_workspace.Folder, kernel);
        using var page = await NotebookPage.OpenAsync(server.AddressOf("demo.ipynb"), _workspace.Path("profile"));

        await page.RunToEndAsync(0);
        await page.RunToEndAsync(1);
        Assert.Equal(1, page.VisibleIn(0, "table"));
        Assert.Equal(1, page.VisibleIn(1, "svg, img"));

        page.Run(2);
        await page.WaitForOutputAsync(2, "turning");
        page.PressInterrupt();
        await page.WaitForOutputAsync(2, "interrupted");
        await page.RunToEndAsync(3);
        Assert.Contains("true", page.Output(3), StringComparison.Ordinal);

        page.Run(4);
        await page.AnswerAsync("Ada");
        await page.WaitForOutputAsync(4, "Hello, Ada.");

        var offered = await page.CompleteAsync(5);
        Assert.Contains("ToString", offered);
        page.TakeScreenshot(Repository.Path("artifacts", "acceptance", "notebook.png"));
    }

    public void Dispose() => _workspace.Dispose();
}
