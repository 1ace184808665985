namespace Solvent.Kernel.Tests.LanguageServices;

public sealed class WarmTests : LanguageTestBase
{
    [Fact]
    public async Task Warming_leaves_the_session_as_it_was()
    {
        await using var notebook = new TestNotebook();
        await notebook.RunAsync("var x = 1;");

        await Service(notebook).WarmAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["x"], notebook.Session.Variables.Select(variable => variable.Name));
        Assert.Equal("2", await notebook.ValueAsync("x + 1"));
    }

    [Fact]
    public async Task Warming_that_is_stopped_does_not_fail()
    {
        await using var notebook = new TestNotebook();

        await Service(notebook).WarmAsync(new CancellationToken(canceled: true));

        Assert.Equal(["WriteLine"], await TextsAsync(notebook, "Console.WriteL|"));
    }
}
