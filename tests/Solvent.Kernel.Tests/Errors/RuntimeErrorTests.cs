namespace Solvent.Kernel.Tests.Errors;

public class RuntimeErrorTests
{
    [Fact]
    public async Task An_exception_is_told_with_type_message_and_line()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync("var zero = 0;\n\nvar x = 1 / zero;");

        var error = Assert.Single(run.Output.Errors);
        Assert.Equal(error, run.Error);
        Assert.Equal("DivideByZeroException", error.Name);
        Assert.Equal("Attempted to divide by zero.", error.Message);
        Assert.Equal(3, error.Line);
        Assert.Equal(["DivideByZeroException: Attempted to divide by zero.", "   at cell 1, line 3"], error.Traceback);
    }

    [Fact]
    public async Task The_traceback_goes_through_the_cells_of_the_user_and_the_line_is_that_of_the_failed_cell()
    {
        await using var notebook = Open();
        await notebook.ValueAsync("int Divide(int a, int b)\n{\n    return a / b;\n}");
        var run = await notebook.RunAsync("var a = 1;\nDivide(a, 0)");

        Assert.Equal(
            ["DivideByZeroException: Attempted to divide by zero.", "   at Divide in cell 1, line 3", "   at cell 2, line 2"],
            run.Error!.Traceback);
        Assert.Equal(2, run.Error.Line);
    }

    [Theory]
    [InlineData("async Task FailAsync()\n{\n    await Task.Delay(1);\n    throw new InvalidOperationException(\"x\");\n}\nawait FailAsync();", "   at FailAsync in cell 1, line 4")]
    [InlineData("int Outer()\n{\n    int Inner() => throw new InvalidOperationException(\"x\");\n    return Inner();\n}\nOuter()", "   at Inner in cell 1, line 3")]
    [InlineData("new[] { 1 }.Select(n =>\n    int.Parse(\"x\")).ToList()", "   at a lambda in cell 1, line 2")]
    [InlineData("IEnumerable<int> Rows()\n{\n    yield return 1;\n    throw new InvalidOperationException(\"x\");\n}\nRows().ToList()", "   at Rows in cell 1, line 4")]
    [InlineData("class Account\n{\n    public void Close() => throw new InvalidOperationException(\"x\");\n}\nnew Account().Close();", "   at Account.Close in cell 1, line 3")]
    [InlineData("class Account\n{\n    public Account() => throw new InvalidOperationException(\"x\");\n}\nnew Account();", "   at new Account in cell 1, line 3")]
    [InlineData("class Box<T>\n{\n    public T Open() => throw new InvalidOperationException(\"x\");\n}\nnew Box<int>().Open();", "   at Box.Open in cell 1, line 3")]
    [InlineData("class Gauge\n{\n    public int Level => throw new InvalidOperationException(\"x\");\n}\nnew Gauge().Level", "   at Gauge.get_Level in cell 1, line 3")]
    public async Task Frames_have_the_names_that_the_user_wrote(string code, string expected)
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync(code);

        Assert.Contains(expected, run.Error!.Traceback);
        Assert.DoesNotContain(run.Error.Traceback, line => line.Contains('<', StringComparison.Ordinal) || line.Contains("Solvent", StringComparison.Ordinal) || line.Contains("MoveNext", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Frames_of_libraries_are_short()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync("new List<int>().First()");

        Assert.Contains("   at System.Linq.Enumerable.First", run.Error!.Traceback);
        Assert.Equal("   at cell 1, line 1", run.Error.Traceback[^1]);
    }

    [Fact]
    public async Task Causes_are_told_with_their_own_frames()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync(
            "try\n{\n    int.Parse(\"x\");\n}\ncatch (FormatException e)\n{\n    throw new InvalidOperationException(\"outer\", e);\n}");

        Assert.Equal("InvalidOperationException: outer", run.Error!.Traceback[0]);
        Assert.Contains(run.Error.Traceback, line => line.StartsWith("Caused by FormatException: ", StringComparison.Ordinal));
        Assert.Contains("   at cell 1, line 3", run.Error.Traceback);
        Assert.Equal(7, run.Error.Line);
    }

    [Fact]
    public async Task All_failures_of_parallel_work_are_told()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync("Task.WaitAll(Task.Run(() => throw new IOException(\"one\")), Task.Run(() => throw new IOException(\"two\")));");

        Assert.Equal("AggregateException", run.Error!.Name);
        Assert.Contains("Caused by IOException: one", run.Error.Traceback);
        Assert.Contains("Caused by IOException: two", run.Error.Traceback);
    }

    [Fact]
    public async Task Lines_after_a_magic_command_are_those_of_the_whole_cell()
    {
        await using var notebook = Open();
        notebook.Session.MagicCommands.Add(new Magics.EchoMagic());
        var run = await notebook.RunAsync("var before = 1;\n#!echo one\n\nvar after = 2;\n#!echo two\nint Fail() => throw new Exception();\nFail();");

        Assert.Equal(6, run.Error!.Line);
        Assert.Equal(["   at Fail in cell 1, line 6", "   at cell 1, line 7"], run.Error.Traceback.Skip(1));
    }

    [Fact]
    public async Task What_was_assigned_before_the_exception_is_kept()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync("var before = 1; int Twice(int n) => 2 * n;\nint.Parse(\"x\");\nvar after = 2;");

        Assert.Equal(CellStatus.Error, run.Status);
        Assert.Equal("2", await notebook.ValueAsync("Twice(before)"));
        Assert.Equal("0", await notebook.ValueAsync("after"));
    }

    [Fact]
    public async Task An_expected_failure_carries_its_code_and_hint_and_no_type_name()
    {
        await using var notebook = Open();
        notebook.Session.AddReference(typeof(SolventException).Assembly);
        var run = await notebook.RunAsync("throw new Solvent.SolventException(\"dataset-not-found\", \"There is no dataset 'taxi'.\") { Hint = \"Commit it first.\" };");

        Assert.Equal("dataset-not-found", run.Error!.Code);
        Assert.Equal("Commit it first.", run.Error.Hint);
        Assert.Equal(["There is no dataset 'taxi'.", "   at cell 1, line 1", "Commit it first."], run.Error.Traceback);
    }

    [Fact]
    public async Task Output_from_before_the_exception_comes_before_the_error()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync("Console.Write(\"so far\"); throw new Exception(\"stop\");");

        Assert.Equal(["stdout", "error"], run.Output.Calls);
    }

    [Fact]
    public async Task A_cell_without_a_place_in_a_notebook_is_called_by_its_execution_count()
    {
        await using var session = new KernelSession();
        await session.ExecuteAsync(new CellRequest("1"), new RecordedOutput(), TestContext.Current.CancellationToken);
        var result = await session.ExecuteAsync(new CellRequest("throw new Exception();"), new RecordedOutput(), TestContext.Current.CancellationToken);

        Assert.Contains("   at cell 2, line 1", result.Error!.Traceback);
    }

    [Fact]
    public async Task A_thread_that_fails_on_its_own_is_reported_and_ends_nothing()
    {
        await using var notebook = Open();
        var run = await notebook.RunAsync("var thread = new Thread(() => throw new InvalidOperationException(\"alone\")); thread.Start(); thread.Join();");

        Assert.Equal(CellStatus.Ok, run.Status);
        Assert.Contains("InvalidOperationException: alone", run.Output.Stderr, StringComparison.Ordinal);
        Assert.Contains("cell 1, line 1", run.Output.Stderr, StringComparison.Ordinal);
    }

    private protected virtual TestNotebook Open() => new();
}
