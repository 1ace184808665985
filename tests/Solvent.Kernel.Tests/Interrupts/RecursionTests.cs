namespace Solvent.Kernel.Tests.Interrupts;

public sealed class RecursionTests
{
    [Theory]
    [InlineData("int Down(int n) => Down(n + 1) + 1; Down(0)")]
    [InlineData("Func<int, int> down = null; down = n => down(n + 1) + 1; down(0)")]
    [InlineData("class Node { public int Depth => Depth + 1; } new Node().Depth")]
    public async Task A_recursion_without_end_is_an_error_and_the_session_lives_on(string code)
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync(code);

        Assert.Equal("InsufficientExecutionStackException", run.Error!.Name);
        Assert.True(run.Error.Traceback.Count < 10, string.Join('\n', run.Error.Traceback));
        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task A_deep_recursion_that_ends_works()
    {
        await using var notebook = new TestNotebook();

        Assert.Equal("10000", await notebook.ValueAsync("int Depth(int n) => n == 0 ? 0 : Depth(n - 1) + 1; Depth(10_000)"));
    }
}
