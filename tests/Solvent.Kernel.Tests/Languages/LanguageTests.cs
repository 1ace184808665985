using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Languages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("markdown", "# Title", "text/markdown", "# Title")]
    [InlineData("html", "<b>bold</b>", "text/html", "<b>bold</b>")]
    [InlineData("javascript", "alert(1);", "application/javascript", "alert(1);")]
    [InlineData("javascript", "alert(1);", "text/html", "<script>\nalert(1);\n</script>")]
    [InlineData("javascript", "x = '</script>';", "text/html", "<script>\nx = '<\\/script>';\n</script>")]
    [InlineData("mermaid", "graph TD; A-->B", "text/vnd.mermaid", "graph TD; A-->B")]
    [InlineData("mermaid", "graph TD; A-->B", "text/html", "<pre class=\"mermaid\">graph TD; A--&gt;B</pre>")]
    public async Task A_cell_in_a_language_of_the_browser_shows_its_text(string language, string text, string mimeType, string expected)
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync(text, language);

        Assert.Equal(CellStatus.Ok, run.Status);
        Assert.Equal(expected, Assert.Single(run.Output.Displays)[mimeType]);
    }

    [Fact]
    public async Task A_cell_can_switch_its_language_and_back()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("var x = 1;\n#!markdown\n**bold**\n\n#!csharp\nx + 1");

        Assert.Equal("**bold**", Assert.Single(run.Output.Displays)[MimeBundle.Markdown]);
        Assert.Equal("2", run.Value);
    }

    [Fact]
    public async Task Text_of_another_language_is_not_taken_for_commands()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("#!nothing\n#r \"nuget: Nothing\"", "markdown");

        Assert.Equal("#!nothing\n#r \"nuget: Nothing\"", Assert.Single(run.Output.Displays)[MimeBundle.Markdown]);
    }

    [Theory]
    [InlineData("fsharp", "let x = 1", null)]
    [InlineData("csharp", "var x = 1;\n#!fsharp\nlet y = 2", 2)]
    public async Task A_language_that_does_not_run_is_named_with_the_cell_and_nothing_ran(string language, string text, int? line)
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("1");
        var run = await notebook.RunAsync(text, language);

        Assert.Equal("unsupported-language", run.Error!.Code);
        Assert.Contains("cell 2 has 'fsharp'", run.Error.Message, StringComparison.Ordinal);
        Assert.Equal(line, run.Error.Line);
        Assert.Empty(notebook.Session.Variables);
    }
}
