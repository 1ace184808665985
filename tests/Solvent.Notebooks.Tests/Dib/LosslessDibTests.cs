namespace Solvent.Notebooks.Tests.Dib;

public sealed class LosslessDibTests
{
    private const string TwoCells = "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\"}}\n\n#!csharp\n\nvar x = 1;\nx\n\n#!md\n\n# Title\n";

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("1 + 1")]
    [InlineData("#!csharp")]
    [InlineData("#!csharp\n#!markdown\n\n\n#!html\n<b>\n\n")]
    [InlineData("\uFEFF#!meta\r\n{}\r\n#!csharp\r\n \r\n  x  \r\n\r\n")]
    [InlineData(TwoCells)]
    public void An_unchanged_document_is_written_as_it_was_read(string text)
        => Assert.Equal(text, NotebookDocument.Parse(text, NotebookFormat.Dib).ToText());

    [Fact]
    public void Header_lines_split_the_file_into_cells()
    {
        var cells = NotebookDocument.Parse(TwoCells, NotebookFormat.Dib).Cells;

        Assert.Equal([("csharp", "var x = 1;\nx"), ("markdown", "# Title")], cells.Select(cell => (cell.Language, cell.Source)));
    }

    [Fact]
    public void A_changed_source_changes_the_lines_of_that_cell_alone()
    {
        var document = NotebookDocument.Parse(TwoCells, NotebookFormat.Dib);

        document.Cells[0].Source = "var y = 2;";

        Assert.Equal(TwoCells.Replace("var x = 1;\nx", "var y = 2;", StringComparison.Ordinal), document.ToText());
    }
}
