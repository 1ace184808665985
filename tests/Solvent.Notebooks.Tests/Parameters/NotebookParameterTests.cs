using System.Text.Json.Nodes;

namespace Solvent.Notebooks.Tests.Parameters;

public sealed class NotebookParameterTests
{
    [Theory]
    [InlineData("trees = 100", "int", "100")]
    [InlineData("rate = 0.1", "double", "0.1")]
    [InlineData("rate = -0.5f", "float", "-0.5")]
    [InlineData("least = -2147483648", "int", "-2147483648")]
    [InlineData("name = \"a // b\"", "string", "a // b")]
    [InlineData("fast = true", "bool", "true")]
    [InlineData("double rate = 1", "double", "1")]
    [InlineData("Int64 count = 3", "long", "3")]
    [InlineData("string? label = null", "string?", "null")]
    [InlineData("layers = [64, 32]", "int[]", "[64,32]")]
    [InlineData("rates = [1, 0.5]", "double[]", "[1,0.5]")]
    [InlineData("string[] columns = [\"a\", \"b\"]", "string[]", "[\"a\",\"b\"]")]
    public void A_directive_declares_a_parameter_with_its_type_and_default(string arguments, string type, string value)
    {
        var parameter = Assert.Single(Read($"#!param {arguments}"));

        Assert.Equal((type, value, true), (parameter.TypeName, parameter.DefaultValue!.Text, parameter.IsDirective));
    }

    [Fact]
    public void The_comment_behind_a_parameter_documents_it()
    {
        Assert.Equal("how many", Assert.Single(Read("#!param trees = 100 // how many")).Description);
        Assert.Equal("how many", Assert.Single(Read(Tagged("var trees = 100; // how many"))).Description);
    }

    [Theory]
    [InlineData("", "declares no variable with a default")]
    [InlineData("double rate", "declares no variable with a default")]
    [InlineData("trees = ", "declares no variable with a default")]
    [InlineData("since = DateTime.Now", "has a default that is no literal")]
    [InlineData("DateTime since = 1", "has the type 'DateTime', of which there are no literals")]
    [InlineData("int trees = 0.5", "has a default that is no int")]
    [InlineData("int trees = \"5\"", "has a default that is no int")]
    public void A_malformed_directive_says_what_is_wrong_with_it_and_where(string arguments, string problem)
    {
        var failure = Assert.Throws<SolventException>(() => Read("var a = 1;", $"var b = 2;\n#!param {arguments}"));

        Assert.Equal(("parameter-malformed", 1, 2), (failure.Code, failure.Cell, failure.Line));
        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_variable_of_the_tagged_cell_is_a_parameter()
    {
        var parameters = Read(Tagged("// Training\nvar trees = 100;\ndouble rate = 1, decay = 0.5;\nconst string label = \"late\";\nvar since = new DateTime(2026, 1, 1);\ntrees++;"));

        Assert.Equal(
            [("trees", "int", 2, false), ("rate", "double", 3, false), ("decay", "double", 3, false), ("label", "string", 4, true), ("since", "var", 5, false)],
            parameters.Select(parameter => (parameter.Name, parameter.TypeName, parameter.Line, parameter.IsConstant)));
        Assert.Null(parameters[^1].Type);
    }

    [Fact]
    public void A_parameter_that_two_cells_declare_is_refused()
    {
        var failure = Assert.Throws<SolventException>(() => Read("#!param trees = 100", "#!param trees = 200"));

        Assert.Equal("parameter-declared-twice", failure.Code);
        Assert.Contains("cell 1 and again in cell 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directive_in_a_text_or_in_another_language_declares_nothing()
        => Assert.Empty(Read("var text = \"\"\"\n#!param trees = 100\n\"\"\";", "#!markdown\n#!param trees = 100"));

    [Fact]
    public void A_dib_file_declares_parameters_too()
    {
        var notebook = NotebookDocument.Parse("#!csharp\n\n#!param trees = 100\n#!param rate = 0.1\n", NotebookFormat.Dib);

        Assert.Equal(["trees", "rate"], NotebookParameters.Read(notebook).Select(parameter => parameter.Name));
    }

    private static IReadOnlyList<NotebookParameter> Read(params IEnumerable<string> cells)
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        foreach (var cell in cells) notebook.InsertCell(notebook.Cells.Count, CellKind.Code, cell);
        return NotebookParameters.Read(notebook);
    }

    private static IReadOnlyList<NotebookParameter> Read(NotebookDocument notebook) => NotebookParameters.Read(notebook);

    private static NotebookDocument Tagged(string source)
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        notebook.InsertCell(0, CellKind.Code, source).SetMetadata("tags", new JsonArray("parameters"));
        return notebook;
    }
}
