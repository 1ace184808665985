namespace Solvent.Kernel.Tests.Magics;

public sealed class MagicCommandTests
{
    [Fact]
    public async Task Code_and_commands_run_in_the_order_of_their_lines()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new EchoMagic());
        var run = await notebook.RunAsync("Console.Write(1);\n#!echo 2\nConsole.Write(3);\n#!echo 4\n#!echo 5\nConsole.Write(6);");

        Assert.Equal("123456", run.Stdout);
    }

    [Fact]
    public async Task A_command_sees_its_arguments_its_line_and_the_variables_from_before_it()
    {
        var magic = new RecordingMagic("note");
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(magic);
        await notebook.RunAsync("var x = 1;\n#!note  @x --deep \nvar y = 2;");

        var invocation = Assert.Single(magic.Invocations);
        Assert.Equal("@x --deep", invocation.Arguments);
        Assert.Equal(2, invocation.Directive.Line);
        Assert.Null(invocation.Body);
        Assert.Same(notebook.Session, invocation.Session);
    }

    [Fact]
    public async Task A_command_that_takes_the_rest_of_the_cell_gets_it_as_it_is_written()
    {
        var magic = new RecordingMagic("expect", takesBody: true);
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(magic);
        var run = await notebook.RunAsync("var x = 1;\n#!expect data.csv\ndelay between 0 and 9\n#!not a command\n");

        Assert.Equal(CellStatus.Ok, run.Status);
        Assert.Equal("delay between 0 and 9\n#!not a command\n", Assert.Single(magic.Invocations).Body);
        Assert.Equal("1", await notebook.ValueAsync("x"));
    }

    [Fact]
    public async Task An_unknown_command_is_named_with_its_line_and_the_nearest_and_nothing_of_the_cell_ran()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new RecordingMagic("dataset"));
        var run = await notebook.RunAsync("Console.Write(1);\n#!datset list");

        Assert.Equal("unknown-magic", run.Error!.Code);
        Assert.Contains("#!datset", run.Error.Message, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Line);
        Assert.Equal("Did you mean '#!dataset'?", run.Error.Hint);
        Assert.Equal("", run.Stdout);
    }

    [Fact]
    public async Task A_command_that_fails_ends_the_cell_with_its_error_at_its_line()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new FailingMagic());
        var run = await notebook.RunAsync("var before = 1;\n#!fail\nvar after = 2;");

        Assert.Equal(("dataset-not-found", 2), (run.Error!.Code, run.Error.Line));
        Assert.Equal(["There is no dataset 'taxi'.", "Commit it first."], run.Error.Traceback);
        Assert.Single(run.Output.Errors);
        Assert.Equal(["before"], notebook.Session.Variables.Select(variable => variable.Name));
    }

    [Fact]
    public async Task A_waiting_command_is_interrupted()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new WaitingMagic());

        Assert.Equal(CellStatus.Interrupted, (await notebook.InterruptAsync("#!wait")).Status);
    }

    [Fact]
    public async Task A_wrapping_command_runs_around_the_rest_of_the_cell()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new WrappingMagic());
        notebook.Session.MagicCommands.Add(new EchoMagic());
        var run = await notebook.RunAsync("Console.Write(1);\n#!wrap\nConsole.Write(2);\n#!echo 3\nConsole.Write(4);\n5");

        Assert.Equal("1[234Ok]", run.Stdout);
        Assert.Equal("5", run.Value);
    }

    [Theory]
    [InlineData("throw new Exception(\"no\");", CellStatus.Error, "[Error]")]
    [InlineData("missing", CellStatus.Error, "[Error]")]
    public async Task A_wrapping_command_sees_the_failure_of_the_rest_which_stays_that_of_the_cell(string rest, CellStatus status, string printed)
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new WrappingMagic());
        var run = await notebook.RunAsync("#!wrap\n" + rest);

        Assert.Equal(status, run.Status);
        Assert.Equal(2, run.Error!.Line);
        Assert.Equal(printed, run.Stdout);
        Assert.Single(run.Output.Errors);
    }

    [Fact]
    public async Task A_wrapped_cell_is_interrupted()
    {
        await using var notebook = new TestNotebook();
        notebook.Session.MagicCommands.Add(new WrappingMagic());
        var run = await notebook.InterruptAsync("#!wrap\nConsole.WriteLine(\"started\"); while (true) { }");

        Assert.Equal(CellStatus.Interrupted, run.Status);
        Assert.EndsWith("Interrupted]", run.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_are_found_whatever_the_case_and_listed_by_name()
    {
        var registry = new MagicCommandRegistry();
        registry.Add(new RecordingMagic("whos"));
        registry.Add(new RecordingMagic("dataset"));

        Assert.True(registry.TryFind("DataSet", out var command));
        Assert.Equal("dataset", command.Name);
        Assert.Equal(["dataset", "whos"], registry.Commands.Select(magic => magic.Name));
    }
}
