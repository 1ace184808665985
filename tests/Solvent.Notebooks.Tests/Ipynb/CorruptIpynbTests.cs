namespace Solvent.Notebooks.Tests.Ipynb;

public sealed class CorruptIpynbTests
{
    [Theory]
    [InlineData("", null, "is empty")]
    [InlineData("{\n \"cells\": [\n  {\"cell_type\"", 3, "truncated")]
    [InlineData("{\n \"cells\": [],\n \"nbformat\": 4,\n}", 4, "a key in quotes")]
    [InlineData("{\n \"cells\": [] \"nbformat\": 4}", 2, "where ',' or '}' belongs")]
    [InlineData("{\n \"a\": \"x\ny\"}", 2, "a string that is not closed")]
    [InlineData("{\n \"a\": 01}", 2, "'01'")]
    [InlineData("{}\n<<<<<<< HEAD", 2, "after its end")]
    [InlineData("[]", null, "is JSON but no notebook")]
    [InlineData("{\"name\": \"package\"}", null, "it has no 'cells'")]
    [InlineData("{\"nbformat\": 3, \"worksheets\": []}", null, "nbformat 3")]
    [InlineData("{\n\"nbformat\": 5, \"cells\": []}", 2, "nbformat 5")]
    [InlineData("{\"cells\": 1}", 1, "'cells' that are no array")]
    public void A_broken_file_is_refused_with_the_line_at_fault(string text, int? line, string words)
    {
        var failure = Assert.Throws<SolventException>(() => NotebookDocument.Parse(text, NotebookFormat.Ipynb, "a.ipynb"));

        Assert.Equal(("notebook-corrupt", "a.ipynb", line), (failure.Code, failure.File, failure.Line));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.Hint);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("{\"cell_type\": \"heading\"}")]
    [InlineData("{\"cell_type\": \"code\", \"source\": 1}")]
    [InlineData("{\"cell_type\": \"code\", \"source\": [1]}")]
    [InlineData("{\"cell_type\": \"code\", \"outputs\": {}}")]
    [InlineData("{\"cell_type\": \"code\", \"metadata\": []}")]
    public void A_broken_cell_is_refused_by_its_number(string cell)
    {
        var text = $$"""
            {"cells": [{"cell_type": "raw", "source": ""},
            {{cell}}], "nbformat": 4}
            """;

        var failure = Assert.Throws<SolventException>(() => NotebookDocument.Parse(text, NotebookFormat.Ipynb));

        Assert.Equal(("notebook-corrupt", 1, 2), (failure.Code, failure.Cell, failure.Line));
        Assert.Contains("cell 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_and_does_not_end_the_process()
    {
        var text = new string('[', 1_000_000);

        var failure = Assert.Throws<SolventException>(() => NotebookDocument.Parse(text, NotebookFormat.Ipynb));

        Assert.Contains("levels deep", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_without_cells_is_a_notebook()
        => Assert.Empty(NotebookDocument.Parse("""{"cells": [], "nbformat": 4}""", NotebookFormat.Ipynb).Cells);
}
