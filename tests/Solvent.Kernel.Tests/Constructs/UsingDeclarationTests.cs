namespace Solvent.Kernel.Tests.Constructs;

public class UsingDeclarationTests
{
    private const string Resource = "class Resource(string name) : IDisposable { public string Name => name; public void Dispose() => Console.Write($\"-{name} \"); }\n";

    [Fact]
    public async Task Variables_are_disposed_of_in_reverse_order_when_the_cell_ends()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync(Resource + "using var a = new Resource(\"a\"); using Resource b = new(\"b\"), c = new(\"c\");\nConsole.Write(\"body \");");

        Assert.Equal("body -c -b -a ", run.Stdout);
    }

    [Fact]
    public async Task The_value_of_the_cell_is_shown_before_anything_is_disposed_of()
    {
        await using var notebook = Open();

        const string Code =
            """
            using var file = new StringReader("a\nb");
            IEnumerable<string> Lines() { while (file.ReadLine() is { } line) yield return line; }
            Lines()
            """;
        var run = await notebook.RunAsync(Code);

        Assert.Contains("b", run.Value!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using var a = new Resource(\"a\"); throw new InvalidOperationException();", "-a ")]
    [InlineData("using Resource a = new(\"a\"), b = Fail(); Resource Fail() => throw new Exception();", "-a ")]
    [InlineData("using var a = new Resource(\"a\"); if (a.Name.Length == 1) return; Console.Write(\"not here\");", "-a ")]
    [InlineData("using Resource? none = null;", "")]
    public async Task However_the_cell_ends_what_it_has_is_disposed_of(string code, string expected)
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync(Resource + code);

        Assert.Equal(expected, run.Stdout);
    }

    [Fact]
    public async Task An_interrupted_cell_disposes_of_what_it_has()
    {
        await using var notebook = Open();
        var run = await notebook.InterruptAsync(Resource + "using var a = new Resource(\"a\"); Console.Write(\"started \"); while (true) { }");

        Assert.Equal(CellError.InterruptedCode, run.Error!.Code);
        Assert.Equal("started -a ", run.Stdout);
    }

    [Fact]
    public async Task An_error_while_disposing_is_the_error_of_the_cell_and_the_rest_is_still_disposed_of()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync(Resource + "class Bad : IDisposable { public void Dispose() => throw new Exception(\"stuck\"); }\nusing var a = new Resource(\"a\"); using var bad = new Bad();");

        Assert.Equal("stuck", run.Error!.Message);
        Assert.Equal("-a ", run.Stdout);
        Assert.Equal(["Exception: stuck", "   at Bad.Dispose in cell 1, line 2"], run.Error.Traceback);
    }

    [Fact]
    public async Task Functions_of_the_cell_see_the_variable()
    {
        await using var notebook = Open();

        Assert.Equal("a", await notebook.ValueAsync(Resource + "using var a = new Resource(\"a\"); string Name() => a.Name;\nName()"));
    }

    [Fact]
    public async Task A_variable_that_was_disposed_of_is_not_for_later_cells_until_one_declares_it_again()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("using var stream = new MemoryStream();");
        var run = await notebook.RunAsync("\nstream.Length");

        Assert.Equal("variable-disposed", run.Error!.Code);
        Assert.Equal(2, run.Error.Line);
        Assert.Contains("cell 1", run.Error.Message, StringComparison.Ordinal);
        Assert.Empty(notebook.Session.Variables);
        Assert.Equal("5", await notebook.ValueAsync("var stream = 5;\nstream"));
        Assert.Equal("5", await notebook.ValueAsync("stream"));
    }

    [Fact]
    public async Task The_name_of_a_member_is_not_taken_for_a_variable_that_was_disposed_of()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("using var Length = new MemoryStream();");

        Assert.Equal("3", await notebook.ValueAsync("\"abc\".Length"));
    }

    [Theory]
    [InlineData("var ok = 1;\nusing var wrong = 5;", 2, 1)]
    [InlineData("using var s = new MemoryStream(); using var t = new MemoryStream(missing);", 1, 66)]
    [InlineData("await using var s = new MemoryStream();\ns = null;", 2, 1)]
    [InlineData("using var s = ;", 1, 15)]
    public async Task Errors_are_where_they_were_written(string code, int line, int column)
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync(code);

        Assert.Equal((line, column), (run.Error!.Line, run.Error.Column));
        Assert.Single(run.Output.Errors);
    }

    [Fact]
    public async Task Lines_of_exceptions_stay()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync("\nusing var s = new MemoryStream();\n\nint zero = 0; Console.Write(1 / zero);");

        Assert.Equal(4, run.Error!.Line);
    }

    private protected virtual TestNotebook Open() => new();
}
