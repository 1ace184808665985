using Solvent.Notebooks;

namespace Solvent.Lint.Tests.Rules;

public sealed class SavedOrderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_cell_that_was_run_before_the_one_above_it_is_found()
    {
        _folder.WriteExecuted("order.ipynb", (1, "var a = 1;"), (7, "var b = 2;"), (3, "var c = a;"), (8, "var d = c;"));

        var finding = Assert.Single((await _folder.LintAsync()).Findings);

        Assert.Equal(("SLV4002", FindingSeverity.Warning, 2, 1), (finding.Rule, finding.Severity, finding.Cell, finding.Line));
        Assert.Equal(
            "This cell was run ([3]) before cell 2 above it ([7]), so the saved outputs may not be those of a run from the top; restart and run all cells",
            finding.Message);
    }

    [Fact]
    public async Task Cells_that_were_not_run_while_cells_below_were_are_told_once()
    {
        _folder.WriteExecuted("edited.ipynb", (1, "var a = 1;"), (null, "var b = 2;"), (2, "var c = a;"), (null, "var d = c;"), (3, "var e = c;"), (null, "var f = e;"));

        var finding = Assert.Single((await _folder.LintAsync()).Findings);

        Assert.Equal(1, finding.Cell);
        Assert.StartsWith("This cell and cell 4 were not run while cells below were", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cleared", null, null, null)]
    [InlineData("run once from the top", 1, 2, 3)]
    [InlineData("last cell run again", 1, 2, 9)]
    [InlineData("the end not reached", 1, 2, null)]
    [InlineData("one cell run", null, 4, null)]
    [InlineData("a tool that writes the same number everywhere", 1, 1, 1)]
    [InlineData("a tool that writes the same number, and a new cell", 1, null, 1)]
    public async Task A_notebook_that_was_run_downwards_is_clean(string why, int? first, int? second, int? third)
    {
        _folder.WriteExecuted("order.ipynb", (first, "var a = 1;"), (second, "var b = a;"), (third, "var c = b;"));

        Assert.True((await _folder.LintAsync()).Findings.Count == 0, why);
    }

    [Theory]
    [InlineData("")]
    [InlineData("// to be written")]
    [InlineData("#!time")]
    public async Task A_cell_without_code_need_not_be_run(string source)
    {
        _folder.WriteExecuted("order.ipynb", (1, "var a = 1;"), (null, source), (2, "var b = a;"));

        Assert.Empty((await _folder.LintAsync()).Findings);
    }

    [Fact]
    public async Task A_cell_that_shows_an_output_was_run_by_a_tool_that_does_not_count()
    {
        var notebook = NotebookDocument.Load(_folder.WriteExecuted("order.ipynb", (1, "var a = 1;"), (null, "a"), (2, "var b = a;")));
        notebook.Cells[1].SetOutputs([new DisplayOutput(MimeBundle.FromText("1"))]);
        await notebook.SaveAsync(notebook.Path!, TestContext.Current.CancellationToken);

        Assert.Empty((await _folder.LintAsync()).Findings);
    }
}
