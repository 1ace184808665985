using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Sessions;

public sealed class EvaluationTests
{
    [Fact]
    public async Task An_expression_sees_the_variables_and_leaves_no_trace()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var x = 20;");

        var bundle = await notebook.Session.EvaluateAsync("x * 2 + 2", TestContext.Current.CancellationToken);

        Assert.Equal("42", bundle[MimeBundle.PlainText]);
        Assert.Single(notebook.Session.History);
        Assert.Equal(2, (await notebook.RunAsync("x")).Result.ExecutionCount);
    }

    [Fact]
    public async Task An_expression_can_await()
    {
        await using var notebook = new TestNotebook();

        Assert.Equal("3", (await notebook.Session.EvaluateAsync("await Task.FromResult(3)", TestContext.Current.CancellationToken))[MimeBundle.PlainText]);
    }

    [Theory]
    [InlineData("nothing", "CompilationError")]
    [InlineData("1 +", "CompilationError")]
    [InlineData("int.Parse(\"x\")", "FormatException")]
    [InlineData("var y = 1;", "SolventException")]
    [InlineData("int.TryParse(\"1\", out var y)", "SolventException")]
    [InlineData("", "SolventException")]
    [InlineData("Console.ReadLine()", "SolventException")]
    public async Task What_cannot_be_evaluated_is_told_as_a_cell_would(string expression, string name)
    {
        await using var notebook = new TestNotebook();

        var failure = await Assert.ThrowsAsync<CellFailedException>(
            () => notebook.Session.EvaluateAsync(expression, TestContext.Current.CancellationToken));

        Assert.Equal(name, failure.Error.Name);
        Assert.Equal("2", await notebook.ValueAsync("var y = 2; y"));
    }

    [Fact]
    public async Task An_evaluation_can_be_interrupted()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("bool Spin() { while (true) { } }");
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        var failure = await Assert.ThrowsAsync<CellFailedException>(() => notebook.Session.EvaluateAsync("Spin()", interrupt.Token));

        Assert.Equal("Interrupted", failure.Error.Name);
    }
}
