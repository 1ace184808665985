namespace Solvent.Notebooks.Tests.Ipynb;

/// <summary>What is new in a file looks like what was there.</summary>
public sealed class JsonStyleTests
{
    [Theory]
    [InlineData("{\n\t\"cells\": [{\"cell_type\": \"code\", \"source\": []}],\n\t\"nbformat\": 4\n}", "\"source\": [\"a\\n\", \"b\"]")]
    [InlineData("{\n\t\"cells\": [\n\t\t{\n\t\t\t\"cell_type\": \"code\",\n\t\t\t\"source\": []\n\t\t}\n\t],\n\t\"nbformat\": 4\n}", "\n\t\t\t\"source\": [\n\t\t\t\t\"a\\n\",\n\t\t\t\t\"b\"\n\t\t\t]\n\t\t}")]
    [InlineData("{\r\n  \"cells\": [\r\n    {\r\n      \"cell_type\": \"code\",\r\n      \"source\": []\r\n    }\r\n  ],\r\n  \"nbformat\": 4\r\n}", "\r\n      \"source\": [\r\n        \"a\\n\",\r\n        \"b\"\r\n      ]\r\n    }")]
    [InlineData("{\"cells\":[{\"cell_type\":\"code\",\"source\":[]}],\"nbformat\":4}", "\"source\":[\"a\\n\",\"b\"]")]
    [InlineData("{\"cells\":[{\"cell_type\":\"code\",\"source\":\"\"}],\"nbformat\":4}", "\"source\":\"a\\nb\"")]
    public void New_lines_follow_the_layout_of_the_file(string text, string expected)
    {
        var document = NotebookDocument.Parse(text, NotebookFormat.Ipynb);

        document.Cells[0].Source = "a\nb";

        Assert.Contains(expected, document.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"cells":[{"cell_type":"raw","source":"\u00e9"}],"nbformat":4}""", "\"\\u00fc\\ud83d\\ude00\"")]
    [InlineData("""{"cells":[{"cell_type":"raw","source":"é"}],"nbformat":4}""", "\"ü😀\"")]
    [InlineData("""{"cells":[{"cell_type":"raw","source":"\u001b"}],"nbformat":4}""", "\"ü😀\"")]
    public void New_text_is_escaped_as_the_text_of_the_file_is(string text, string expected)
    {
        var document = NotebookDocument.Parse(text, NotebookFormat.Ipynb);

        document.Cells[0].Source = "ü😀";

        Assert.Contains(expected, document.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_key_goes_where_the_order_of_the_others_wants_it()
    {
        var document = NotebookDocument.Parse("""{"cells":[{"cell_type":"code","metadata":{"a":1,"c":3},"source":""}],"nbformat":4}""", NotebookFormat.Ipynb);

        document.Cells[0].SetMetadata("b", 2);
        document.Cells[0].SetMetadata("d", 4);
        document.Cells[0].SetMetadata("a", null);

        Assert.Contains("""{"b":2,"c":3,"d":4}""", document.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_are_inserted_and_removed_without_a_trace_in_their_neighbours()
    {
        const string Text = "{\n \"cells\": [\n  {\n   \"cell_type\": \"raw\",\n   \"source\": \"1\"\n  }\n ],\n \"nbformat\": 4\n}\n";
        var document = NotebookDocument.Parse(Text, NotebookFormat.Ipynb);

        document.InsertCell(1, CellKind.Code, "last");
        document.InsertCell(0, CellKind.Markdown, "first");
        Assert.Equal(["first", "1", "last"], document.Cells.Select(cell => cell.Source));
        document.RemoveCell(2);
        document.RemoveCell(0);

        Assert.Equal(Text, document.ToText());
    }
}
