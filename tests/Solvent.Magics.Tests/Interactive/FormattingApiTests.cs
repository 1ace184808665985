using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests.Interactive;

public sealed class FormattingApiTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public async ValueTask DisposeAsync()
    {
        // Formatters of .NET Interactive belong to the process.
        await _notebook.Run("Formatter.ResetToDefault();");
        await _notebook.DisposeAsync();
    }

    [Fact]
    public async Task A_registered_formatter_shows_values_also_within_others()
    {
        await _notebook.Succeed(
            """
            using Microsoft.DotNet.Interactive.Formatting;
            record Person(string Name);
            Formatter.Register<Person>((person, writer) => writer.Write($"<b>{person.Name}</b>"), mimeType: "text/html");
            """);

        Assert.Equal("<b>Ann</b>", (await _notebook.Succeed("new Person(\"Ann\")")).Html);
        Assert.Contains("<b>Bob</b>", (await _notebook.Succeed("new { First = new Person(\"Bob\") }")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formatter_of_an_open_type_shows_its_constructed_types()
    {
        await _notebook.Succeed("Formatter.Register(typeof(List<>), (list, writer) => writer.Write(\"a list\"), \"text/html\");");

        Assert.Equal("a list", (await _notebook.Succeed("new List<int> { 1 }")).Html);
    }

    [Fact]
    public async Task Preferred_types_decide_what_is_shown()
    {
        await _notebook.Succeed("record Point(int X, int Y); Formatter.SetPreferredMimeTypesFor(typeof(Point), \"text/plain\", \"application/json\");");

        var bundle = Assert.Single((await _notebook.Succeed("new Point(1, 2)")).Displays);

        Assert.Equal(["text/plain", "application/json"], bundle.Select(content => content.MimeType));
    }

    [Fact]
    public async Task The_limit_of_lists_and_the_reset_are_heard()
    {
        await _notebook.Succeed("var numbers = Enumerable.Range(100, 50).ToList(); Formatter.ListExpansionLimit = 3;");
        var limited = await _notebook.Succeed("numbers");
        await _notebook.Succeed("Formatter.ResetToDefault();");
        var reset = await _notebook.Succeed("numbers");

        Assert.DoesNotContain("103", limited.Text, StringComparison.Ordinal);
        Assert.Contains("103", reset.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pocket_views_are_markup()
    {
        await _notebook.Succeed("using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;");

        var output = await _notebook.Succeed("display(div[style: \"color:red\"](h1(\"Title\"), img[src: \"a.png\"], p(\"1 < 2\")));");

        Assert.Equal("<div style=\"color:red\"><h1>Title</h1><img src=\"a.png\"></img><p>1 &lt; 2</p></div>", output.Html);
    }

    [Fact]
    public async Task Markup_of_ours_stays_markup_in_a_pocket_view()
    {
        await _notebook.Succeed("using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags; Formatter.ResetToDefault();");

        Assert.Equal("<span><i>a</i>&lt;b&gt;</span>", (await _notebook.Succeed("span(HTML(\"<i>a</i>\"), \"<b>\")")).Html);
    }

    [Fact]
    public async Task Several_representations_can_be_asked_for()
    {
        var bundle = Assert.Single((await _notebook.Succeed("display(new { A = 1 }, \"application/json\", \"text/plain\");")).Displays);

        Assert.Equal(["application/json", "text/plain"], bundle.Select(content => content.MimeType));
    }

    [Theory]
    [InlineData("using Microsoft.DotNet.Interactive;")]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;")]
    [InlineData("using static Microsoft.DotNet.Interactive.Kernel;")]
    [InlineData("using Microsoft.DotNet.Interactive; using Microsoft.DotNet.Interactive.Formatting; using static Microsoft.DotNet.Interactive.Kernel; using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;")]
    public async Task Nothing_is_ambiguous_whatever_is_imported(string imports)
    {
        await _notebook.Succeed(imports);

        var output = await _notebook.Succeed(
            """
            display("a");
            display(HTML("<i>b</i>"));
            "c".Display();
            var d = display("d");
            d.Update("e");
            Javascript("f()");
            CSS("g {}");
            new[] { 1, 2 }.ToDisplayString().Length > 0
            """);

        Assert.Equal("a|b|c|d|e|||true", output.Text.Replace('\n', '|').ToLowerInvariant());
    }

    [Fact]
    public async Task Tables_LaTeX_and_ready_markup_are_shown()
    {
        await _notebook.Succeed("using Microsoft.DotNet.Interactive.Formatting.TabularData;");

        Assert.Contains("<table>", (await _notebook.Succeed("new[] { new { A = 1 } }.DisplayTable();")).Html, StringComparison.Ordinal);
        Assert.Contains("\"A\"", (await _notebook.Succeed("new[] { new { A = 1 } }.ToTabularDataResource().ToDisplayString(\"application/json\")")).Text, StringComparison.Ordinal);
        Assert.Equal("x^2", (await _notebook.Succeed("(LaTeXString)\"x^2\"")).Displays[0]["text/latex"]);
        Assert.Equal("# md", (await _notebook.Succeed("\"# md\".DisplayAs(\"text/markdown\");")).Displays[0]["text/markdown"]);
        Assert.Equal("<u>a</u>", (await _notebook.Succeed("\"<u>a</u>\".ToHtmlContent()")).Html);
    }
}
