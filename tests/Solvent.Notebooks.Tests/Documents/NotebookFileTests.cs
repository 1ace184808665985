namespace Solvent.Notebooks.Tests.Documents;

public sealed class NotebookFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solvent-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_missing_notebook_is_named_with_its_nearest_neighbour()
    {
        File.WriteAllText(PathOf("flights.ipynb"), "{}");

        var failure = Assert.Throws<SolventException>(() => NotebookDocument.Load(PathOf("flihgts.ipynb")));

        Assert.Equal(("notebook-not-found", PathOf("flihgts.ipynb"), "Did you mean 'flights.ipynb'?"), (failure.Code, failure.File, failure.Hint));
    }

    [Fact]
    public void A_folder_is_no_notebook()
        => Assert.Equal("notebook-not-found", Assert.Throws<SolventException>(() => NotebookDocument.Load(_folder.FullName)).Code);

    [Fact]
    public void A_file_of_another_kind_is_no_notebook()
    {
        File.WriteAllText(PathOf("a.txt"), "");

        Assert.Equal("notebook-format-unknown", Assert.Throws<SolventException>(() => NotebookDocument.Load(PathOf("a.txt"))).Code);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_line()
    {
        File.WriteAllBytes(PathOf("a.dib"), [.. "#!csharp\n"u8, 0xFF, 0xFE]);

        var failure = Assert.Throws<SolventException>(() => NotebookDocument.Load(PathOf("a.dib")));

        Assert.Equal(("notebook-corrupt", 2), (failure.Code, failure.Line));
    }

    [Theory]
    [InlineData("a.ipynb", "\uFEFF{\"cells\":[],\"nbformat\":4,\"x\":\"é😀\"}")]
    [InlineData("a.dib", "\uFEFF#!csharp\r\n\r\n\"é😀\"")]
    public async Task A_saved_document_has_the_bytes_that_were_loaded(string name, string text)
    {
        await File.WriteAllTextAsync(PathOf(name), text, TestContext.Current.CancellationToken);

        await NotebookDocument.Load(PathOf(name)).SaveAsync(PathOf("b.ipynb"), TestContext.Current.CancellationToken);

        Assert.Equal(
            await File.ReadAllBytesAsync(PathOf(name), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(PathOf("b.ipynb"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_large_output_survives_next_to_a_changed_cell()
    {
        var document = NotebookDocument.Create(NotebookFormat.Ipynb);
        var large = string.Concat(Enumerable.Repeat("0123456789 \"quoted\" é\n", 400_000));
        document.InsertCell(0, CellKind.Code, "large").SetOutputs([new StreamOutput("stdout", large)]);
        document.InsertCell(1, CellKind.Code, "small");

        var read = NotebookDocument.Parse(document.ToText(), NotebookFormat.Ipynb);
        read.Cells[1].Source = "changed";

        Assert.Equal([new StreamOutput("stdout", large)], NotebookDocument.Parse(read.ToText(), NotebookFormat.Ipynb).Cells[0].Outputs);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
