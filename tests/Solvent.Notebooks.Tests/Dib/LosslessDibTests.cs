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

    [Fact]
    public void Line_breaks_of_a_changed_source_are_those_of_the_file()
    {
        var document = NotebookDocument.Parse("#!csharp\r\n\r\nx\r\n", NotebookFormat.Dib);

        document.Cells[0].Source = "a\nb";

        Assert.Equal("#!csharp\r\n\r\na\r\nb\r\n", document.ToText());
        Assert.Equal("a\nb", document.Cells[0].Source);
    }

    [Fact]
    public void Kernels_that_the_metadata_names_start_cells()
    {
        const string Text = "#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"sales\",\"languageName\":\"sql\",\"aliases\":[\"s\"]}]}}\n#!s\nselect 1\n#!other\n2";

        var cells = NotebookDocument.Parse(Text, NotebookFormat.Dib).Cells;

        Assert.Equal([("sql", "select 1\n#!other\n2")], cells.Select(cell => (cell.Language, cell.Source)));
    }

    [Fact]
    public void A_source_that_would_split_its_cell_is_refused()
    {
        var document = NotebookDocument.Parse(TwoCells, NotebookFormat.Dib);

        var failure = Assert.Throws<SolventException>(() => document.Cells[0].Source = "1\n#!html\n2");

        Assert.Equal(("cell-not-representable", 2), (failure.Code, failure.Line));
        Assert.Equal(TwoCells, document.ToText());
    }

    [Fact]
    public void Metadata_that_are_no_json_are_refused_with_their_line()
    {
        var failure = Assert.Throws<SolventException>(() => NotebookDocument.Parse("#!meta\n\n{\"a\":}\n\n#!csharp\n1", NotebookFormat.Dib));

        Assert.Equal(("notebook-corrupt", 3), (failure.Code, failure.Line));
    }

    [Fact]
    public void A_converted_notebook_has_the_same_cells_and_can_hold_outputs()
    {
        var document = NotebookDocument.Parse(TwoCells, NotebookFormat.Dib, "a.dib");
        document.Cells[0].SetOutputs([new StreamOutput("stdout", "1")]);

        var converted = NotebookDocument.Parse(document.ConvertTo(NotebookFormat.Ipynb).ToText(), NotebookFormat.Ipynb);

        Assert.Equal([(CellKind.Code, "csharp", "var x = 1;\nx"), (CellKind.Markdown, "markdown", "# Title")], converted.Cells.Select(cell => (cell.Kind, cell.Language, cell.Source)));
        Assert.Equal([new StreamOutput("stdout", "1")], converted.Cells[0].Outputs);
    }
}
