using CsCheck;

namespace Solvent.Notebooks.Tests.Documents;

public sealed class FilePositionTests
{
    [Fact]
    public void A_line_of_a_cell_is_the_line_of_the_JSON_that_spells_it()
    {
        const string Text = "{\n \"cells\": [\n  {\n   \"cell_type\": \"code\",\n   \"source\": [\n    \"var a = \\\"x\\\";\\n\",\n    \"a.Length\"\n   ]\n  }\n ],\n \"nbformat\": 4\n}\n";
        var notebook = NotebookDocument.Parse(Text, NotebookFormat.Ipynb);

        Assert.Equal("var a = \"x\";\na.Length", notebook.Cells[0].Source);
        Assert.Equal(new FilePosition(6, 6), notebook.ToFile(0, 0));
        Assert.Equal(new FilePosition(6, 16), notebook.ToFile(0, 9));
        Assert.Equal(new FilePosition(7, 6), notebook.ToFile(0, 13));
        Assert.Equal(new FilePosition(7, 14), notebook.ToFile(0, 21));
        Assert.Null(notebook.ToFile(0, 22));
        Assert.Null(notebook.ToFile(1, 0));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_line_of_a_dib_cell_is_the_line_of_the_file(string newline)
    {
        var notebook = NotebookDocument.Parse("#!csharp\n\nvar a = 1;\n\n#!csharp\n\nvar b = 1;\nb\n".ReplaceLineEndings(newline), NotebookFormat.Dib);

        Assert.Equal(new FilePosition(8, 1), notebook.ToFile(1, 11));
        Assert.Equal(new FilePosition(3, 5), notebook.ToFile(0, 4));
    }

    [Fact]
    public void Each_character_is_found_where_it_is_written()
        => Gen.String[Gen.Char["ab\"\\\n\té😀"], 0, 30].Array[1, 3].Sample(sources =>
        {
            var made = NotebookDocument.Create(NotebookFormat.Ipynb);
            foreach (var source in sources) made.InsertCell(made.Cells.Count, CellKind.Code, source);
            var text = made.ToText();
            var notebook = NotebookDocument.Parse(text, NotebookFormat.Ipynb);
            var lines = text.Split('\n');

            for (var cell = 0; cell < sources.Length; cell++)
            {
                for (var offset = 0; offset < sources[cell].Length; offset++)
                {
                    var place = notebook.ToFile(cell, offset)!.Value;
                    var written = lines[place.Line - 1][(place.Column - 1)..];
                    var expected = sources[cell][offset] switch { '\n' => "\\n", '\t' => "\\t", '"' => "\\\"", '\\' => "\\\\", var other => other.ToString() };
                    Assert.True(written.StartsWith(expected, StringComparison.Ordinal) || written.StartsWith("\\u", StringComparison.Ordinal), written);
                }
            }
        });

    [Fact]
    public void A_cell_that_has_changed_has_no_place_in_what_was_read()
    {
        var notebook = NotebookDocument.Parse("{\"cells\":[{\"cell_type\":\"code\",\"source\":\"a\"}],\"nbformat\":4}", NotebookFormat.Ipynb);
        notebook.Cells[0].Source = "b";

        Assert.Null(notebook.ToFile(0, 0));
    }
}
