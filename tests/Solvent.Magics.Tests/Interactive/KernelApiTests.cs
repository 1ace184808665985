using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests.Interactive;

public sealed class KernelApiTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task Cells_ask_for_input_and_passwords()
    {
        var output = await _notebook.Succeed(
            "var name = await Kernel.GetInputAsync(\"Name?\"); var key = await Kernel.GetPasswordAsync(\"Key?\"); $\"{name} {key} {key.GetClearTextPassword()}\"",
            "csharp", "Ann", "k3y");

        Assert.Equal("Ann ******** k3y", output.Text);
        Assert.Equal(["Name?", "[Key?]"], _notebook.Questions);
    }

    [Fact]
    public async Task Submitted_code_is_a_part_of_the_notebook()
    {
        var output = await _notebook.Succeed("var result = await Kernel.Root.SubmitCodeAsync(\"var submitted = 42; display(submitted);\"); result.Events[^1].GetType().Name");

        Assert.Equal("42\nCommandSucceeded", output.Text);
        Assert.Equal("43", (await _notebook.Succeed("submitted + 1")).Text);
    }

    [Fact]
    public async Task Submitted_code_that_fails_tells_so()
    {
        var output = await _notebook.Succeed("var result = await Kernel.Current.SubmitCodeAsync(\"1 +\"); result.Events[^1].GetType().Name");

        Assert.Equal("CommandFailed", output.Text);
    }

    [Fact]
    public async Task Other_languages_are_found_by_name()
    {
        var output = await _notebook.Succeed("await Kernel.Root.FindKernelByName(\"html\").SubmitCodeAsync(\"<b>x</b>\"); Kernel.Root.FindKernelByName(\"fsharp\") is null");

        Assert.Contains("<b>x</b>", output.Html, StringComparison.Ordinal);
        Assert.EndsWith("true", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_context_of_the_cell_knows_its_code()
        => Assert.Contains("\"a\";", (await _notebook.Succeed("var mark = \"a\"; KernelInvocationContext.Current.Command.ToString(); ((Microsoft.DotNet.Interactive.Commands.SubmitCode)KernelInvocationContext.Current.Command).Code")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_context_of_the_cell_displays_and_publishes()
    {
        var output = await _notebook.Succeed(
            """
            using Microsoft.DotNet.Interactive.Events;
            var context = KernelInvocationContext.Current;
            context.Display("a").Update("b");
            context.DisplayAs("**c**", "text/markdown");
            context.Publish(new DisplayedValueProduced("d", context.Command, new[] { new FormattedValue("text/html", "<i>d</i>") }));
            """);

        Assert.Equal(["a", "b", null, null], output.Displays.Select(display => display["text/plain"]));
        Assert.Equal(("**c**", "<i>d</i>"), (output.Displays[2]["text/markdown"], output.Displays[3]["text/html"]));
    }

    [Fact]
    public async Task Values_are_sent_and_requested()
    {
        var output = await _notebook.Succeed(
            """
            using Microsoft.DotNet.Interactive.Commands;
            using Microsoft.DotNet.Interactive.Events;
            await Kernel.Root.SendAsync(new SendValue("sent", new[] { 1, 2 }));
            var answer = await Kernel.Root.SendAsync(new RequestValue("sent"));
            answer.Events.OfType<ValueProduced>().Single().FormattedValue.Value
            """);

        Assert.Equal("[1,2]", output.Text.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""));
        Assert.Equal("3", (await _notebook.Succeed("sent.Sum()")).Text);
    }

    [Fact]
    public async Task A_notebook_that_names_nothing_of_it_does_not_see_it()
    {
        var output = await _notebook.Run("CommandSucceeded x = null;");

        Assert.Equal("compilation-failed", output.CellError?.Code);
    }
}
