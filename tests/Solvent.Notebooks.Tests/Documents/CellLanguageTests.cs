namespace Solvent.Notebooks.Tests.Documents;

public sealed class CellLanguageTests
{
    [Theory]
    [InlineData("""{}""", "csharp")]
    [InlineData("""{"polyglot_notebook":{"kernelName":"html"}}""", "html")]
    [InlineData("""{"dotnet_interactive":{"language":"mermaid"}}""", "mermaid")]
    [InlineData("""{"vscode":{"languageId":"javascript"}}""", "javascript")]
    [InlineData("""{"vscode":{"languageId":"polyglot-notebook"}}""", "csharp")]
    [InlineData("""{"polyglot_notebook":{"kernelName":"fsharp"},"vscode":{"languageId":"csharp"}}""", "fsharp")]
    public void The_language_of_a_cell_is_where_editors_write_it(string metadata, string language)
    {
        var text = $$$"""{"cells":[{"cell_type":"code","source":"","metadata":{{{metadata}}}}],"metadata":{"kernelspec":{"language":"C#"}},"nbformat":4}""";

        Assert.Equal(language, NotebookDocument.Parse(text, NotebookFormat.Ipynb).Cells[0].Language);
    }

    [Theory]
    [InlineData("""{"kernelspec":{"language":"python","name":"python3"}}""", "python")]
    [InlineData("""{"kernelspec":{"language":"F#"}}""", "fsharp")]
    [InlineData("""{"language_info":{"name":"polyglot-notebook"}}""", "csharp")]
    [InlineData("""{}""", "csharp")]
    public void A_cell_that_names_no_language_has_that_of_the_document(string metadata, string language)
    {
        var text = $$$"""{"cells":[{"cell_type":"code","source":""}],"metadata":{{{metadata}}},"nbformat":4}""";

        Assert.Equal(language, NotebookDocument.Parse(text, NotebookFormat.Ipynb).Cells[0].Language);
    }

    [Fact]
    public void A_language_that_does_not_run_is_refused_by_its_cell()
    {
        var notebook = NotebookDocument.Parse("#!csharp\n1\n#!markdown\nx\n#!fsharp\nlet x = 1", NotebookFormat.Dib, "a.dib");

        var failure = Assert.Throws<SolventException>(notebook.RequireSupportedLanguages);

        Assert.Equal(("unsupported-language", "a.dib", 2), (failure.Code, failure.File, failure.Cell));
        Assert.Equal("'a.dib' has 'fsharp' in cell 3 of 3, a language that Solvent does not run.", failure.Message);
    }

    [Fact]
    public void A_switch_to_a_language_that_does_not_run_is_refused_by_its_line()
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        notebook.InsertCell(0, CellKind.Code, "1\n#!pwsh\nls");

        var failure = Assert.Throws<SolventException>(notebook.RequireSupportedLanguages);

        Assert.Equal((0, 2), (failure.Cell, failure.Line));
    }

    [Fact]
    public void All_languages_that_run_are_accepted()
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var language in new[] { "csharp", "markdown", "html", "javascript", "mermaid" }) notebook.InsertCell(0, CellKind.Code, "", language);
        notebook.InsertCell(0, CellKind.Raw, "#!fsharp");

        notebook.RequireSupportedLanguages();

        Assert.Equal(["raw", "mermaid", "javascript", "html", "markdown", "csharp"], notebook.Cells.Select(cell => cell.Language));
    }
}
