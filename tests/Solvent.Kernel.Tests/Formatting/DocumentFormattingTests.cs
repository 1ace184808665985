using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Solvent.Kernel.Formatting;
using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Formatting;

public sealed class DocumentFormattingTests
{
    [Fact]
    public void Json_is_a_tree_with_indented_text_beside()
    {
        var bundle = new FormatterRegistry().Format(JsonNode.Parse("""{"a":[1,"ä"]}"""));

        Assert.Equal("""{"a":[1,"ä"]}""", JsonNode.Parse(bundle[MimeBundle.Json]!)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("{\n  \"a\": [\n    1,\n    \"ä\"\n  ]\n}", bundle[MimeBundle.PlainText]!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_json_document_and_its_elements_are_one_too()
    {
        using var document = JsonDocument.Parse("[true]");

        Assert.Equal("[true]", new FormatterRegistry().Format(document)[MimeBundle.Json]);
        Assert.Equal("[true]", new FormatterRegistry().Format(document.RootElement)[MimeBundle.Json]);
    }

    [Fact]
    public void Xml_is_its_text()
    {
        var document = new XmlDocument();
        document.LoadXml("<a><b c='1'/></a>");

        Assert.Equal("<a>\n  <b c=\"1\" />\n</a>", Text(document));
        Assert.Equal("<a>\n  <b c=\"1\" />\n</a>", Text(XElement.Parse("<a><b c='1'/></a>")));
    }

    [Fact]
    public void A_lazy_value_is_not_made_to_be_shown()
    {
        var lazy = new Lazy<int>(() => 42);

        Assert.Equal("Lazy<int> that has no value yet", Text(lazy));
        Assert.False(lazy.IsValueCreated);
        _ = lazy.Value;
        Assert.Equal("42", Text(lazy));
    }

    [Fact]
    public void A_value_task_is_its_result_or_its_state()
    {
        Assert.Equal("7", Text(new ValueTask<int>(7)));
        Assert.Equal("task that still runs (await it to see its result)", Text(new ValueTask<int>(new TaskCompletionSource<int>().Task)));
    }

    [Fact]
    public void An_asynchronous_sequence_is_a_table_of_what_comes_first()
    {
        static async IAsyncEnumerable<int> Endless()
        {
            for (var i = 0; ; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }

        var html = HtmlOutput.Of(Endless());

        Assert.Equal(100, html.Rows.Count);
        Assert.Equal("99 | 99", html.Rows[^1]);
        Assert.Equal(["the first 100 rows of more"], html.Footers);
    }

    [Fact]
    public async Task One_that_stops_coming_is_not_waited_for()
    {
        var isCancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        async IAsyncEnumerable<string> Stuck([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return "first";
            await using var registration = cancellationToken.Register(() => isCancelled.TrySetResult());
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        Assert.Equal(["0 | first"], HtmlOutput.Of(Stuck(TestContext.Current.CancellationToken)).Rows);
        await isCancelled.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void One_that_fails_shows_what_came_before()
    {
        static async IAsyncEnumerable<int> Failing()
        {
            yield return 1;
            await Task.Yield();
            throw new InvalidOperationException("end of stream");
        }

        Assert.Equal(["0 | 1", "1 | InvalidOperationException: end of stream"], HtmlOutput.Of(Failing()).Rows);
    }

    [Fact]
    public async Task An_interrupt_ends_the_wait_for_one()
    {
        await using var notebook = new TestNotebook();

        var run = await notebook.InterruptAsync("""
            async IAsyncEnumerable<int> Never() { Console.WriteLine("started"); await Task.Delay(-1); yield return 1; }
            Never()
            """);

        Assert.Equal(CellStatus.Interrupted, run.Status);
    }

    private static string Text(object value) => new FormatterRegistry().Format(value)[MimeBundle.PlainText]!.ReplaceLineEndings("\n");
}
