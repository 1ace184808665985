namespace Solvent.Kernel.Tests.Sessions;

public sealed class ProcessExitTests
{
    [Theory]
    [InlineData("Environment.Exit(0);")]
    [InlineData("System.Environment.Exit(3);")]
    [InlineData("global::System.Environment.FailFast(\"over\");")]
    [InlineData("Environment.FailFast(\"over\", new InvalidOperationException());")]
    [InlineData("using static System.Environment;\nExit(0);")]
    [InlineData("using E = System.Environment;\nE.Exit(0);")]
    [InlineData("Action<int> end = Environment.Exit;\nend(0);")]
    [InlineData("new[] { 1 }.ToList().ForEach(n => Environment.Exit(n));")]
    [InlineData("if (true) Environment.Exit(0);")]
    [InlineData("void Leave() => Environment.Exit(0);\nLeave();")]
    [InlineData("namespace Shop { public static class Door { public static void Close() { System.Environment.Exit(0); } } }\nShop.Door.Close();")]
    public async Task A_cell_cannot_end_the_process(string code)
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var kept = 42;");
        var run = await notebook.RunAsync(code);

        Assert.Equal("exit-in-cell", run.Error?.Code);
        Assert.Equal("42", await notebook.ValueAsync("kept"));
    }

    [Fact]
    public async Task The_error_names_the_line_and_says_what_to_write()
    {
        await using var notebook = new TestNotebook();
        var error = (await notebook.RunAsync("var x = 1;\nEnvironment.Exit(x);")).Error!;

        Assert.Equal("A cell cannot end the kernel, so 'Environment.Exit' does nothing in it.", error.Message);
        Assert.Equal(2, error.Line);
        Assert.Contains("return;", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_of_the_same_name_is_left_alone()
    {
        await using var notebook = new TestNotebook();

        Assert.Equal("7", await notebook.ValueAsync("int Exit(int code) => code; class Environment { public static int FailFast(int n) => n; }\nExit(3) + Environment.FailFast(4)"));
    }
}
