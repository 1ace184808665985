namespace Solvent.Kernel.Tests.Errors;

public class CompilationErrorTests
{
    [Fact]
    public async Task Every_error_is_told_with_its_place_and_a_mark_below_it()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync("var a = 1;\nvar b = missing + a;\nint c = \"text\";");

        Assert.Equal(
            [
                "(2,9): error CS0103: The name 'missing' does not exist in the current context",
                "    var b = missing + a;",
                "            ^^^^^^^",
                "(3,9): error CS0029: Cannot implicitly convert type 'string' to 'int'",
                "    int c = \"text\";",
                "            ^^^^^^",
            ],
            run.Error!.Traceback);
        Assert.Equal(("CompilationError", "compilation-failed"), (run.Error.Name, run.Error.Code));
        Assert.Equal((2, 9), (run.Error.Line, run.Error.Column));
        Assert.Single(run.Output.Errors);
    }

    [Fact]
    public async Task Nothing_of_a_cell_that_does_not_compile_has_happened()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("var x = 1;");
        var run = await notebook.RunAsync("Console.Write(\"printed\"); x = 2; var y = 3; oops();");

        Assert.Equal("", run.Stdout);
        Assert.Equal("1", await notebook.ValueAsync("x"));
        Assert.Equal(CellStatus.Error, (await notebook.RunAsync("y")).Status);
    }

    [Fact]
    public async Task Places_are_those_of_the_user_also_where_checkpoints_were_added()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync("while (true) { foreach (var n in new[] { 1 }) Console.WriteLine(nothing); }");

        Assert.Equal((1, 65), (run.Error!.Line, run.Error.Column));
    }

    [Fact]
    public async Task Lines_after_a_magic_command_are_those_of_the_whole_cell()
    {
        await using var notebook = Open();
        notebook.Session.MagicCommands.Add(new Magics.EchoMagic());
        var run = await notebook.RunAsync("// text\n#!echo one\n\nvar x = missing;");

        Assert.Equal((4, 9), (run.Error!.Line, run.Error.Column));
    }

    [Theory]
    [InlineData("var x = ;")]
    [InlineData("foreach (var n in")]
    [InlineData("\"unclosed")]
    [InlineData("}")]
    public async Task Broken_syntax_is_an_error_with_a_place(string code)
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync(code);

        Assert.Equal("CompilationError", run.Error!.Name);
        Assert.Equal(1, run.Error.Line);
    }

    [Theory]
    [InlineData("extern alias Other;", "using Mine")]
    [InlineData("[assembly: CLSCompliant(true)]", "no assembly")]
    [InlineData("var a = 1;\nnamespace N { class B { int C => a; } }", "argument")]
    public async Task What_a_cell_cannot_hold_comes_with_advice_on_what_to_write(string code, string advice)
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync(code);

        Assert.Contains(advice, run.Error!.Hint ?? $"no hint: {run.Error.Message}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_errors_is_cut()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync(string.Join('\n', Enumerable.Range(0, 50).Select(i => $"missing{i}();")));

        Assert.Equal("… and 30 more errors", run.Error!.Traceback[^1]);
    }

    private protected virtual TestNotebook Open() => new();
}
