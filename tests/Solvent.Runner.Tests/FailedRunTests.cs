using Solvent.Notebooks;

namespace Solvent.Runner.Tests;

public sealed class FailedRunTests : RunTestBase
{
    [Fact]
    public async Task A_failing_cell_ends_the_run_and_is_named()
    {
        var result = await RunAsync(Notebook.Write("1", "var zero = 0;\n1 / zero", "3"));

        Assert.Equal((NotebookRunStatus.Failed, 1, 2), (result.Status, result.ExitCode, result.CellsRun));
        Assert.Equal(("cell-failed", Notebook.Source, 1, 2), (result.Error!.Code, result.Error.File, result.Error.Cell, result.Error.Line));
        Assert.Equal("notebook.ipynb, cell 2 of 3, line 2: DivideByZeroException: Attempted to divide by zero.", result.Error.Message);
    }

    [Fact]
    public async Task A_failing_cell_keeps_its_outputs_and_those_before_it()
    {
        await RunAsync(Notebook.Write("1", "Console.Write(\"so far\"); throw new Exception(\"no\");", "3"));

        Assert.Equal("1", Text(0));
        Assert.Collection(
            Outputs(1),
            output => Assert.Equal(new StreamOutput("stdout", "so far"), output),
            output => Assert.Equal(("Exception", "no"), (Assert.IsType<ErrorOutput>(output).Name, ((ErrorOutput)output).Message)));
        Assert.Empty(Outputs(2));
    }

    [Fact]
    public async Task An_expected_failure_keeps_its_code_and_hint()
    {
        var result = await RunAsync(Notebook.Write(
            "throw new Solvent.SolventException(\"dataset-not-found\", \"There is no dataset 'taxi'.\") { Hint = \"Commit it.\" };"), WithPlatform);

        Assert.Equal(("dataset-not-found", "Commit it."), (result.Error!.Code, result.Error.Hint));
        Assert.EndsWith("There is no dataset 'taxi'.", result.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupt_stops_the_cell_and_keeps_all_outputs()
    {
        using var interrupt = new CancellationTokenSource();
        var notebook = Notebook.Write("1", "Console.WriteLine(\"started\"); while (true) { }", "3");
        var options = new NotebookRunOptions();

        var result = await NotebookRunner.RunAsync(
            notebook, options, new InterruptAt(NotebookRunStep.FirstOutput, cell: 1, interrupt), interrupt.Token);

        Assert.Equal((NotebookRunStatus.Interrupted, 130, "interrupted"), (result.Status, result.ExitCode, result.Error!.Code));
        Assert.Equal("notebook.ipynb: interrupted in cell 2 of 3.", result.Error.Message);
        Assert.Equal("1", Text(0));
        Assert.StartsWith("started", Text(1), StringComparison.Ordinal);
        Assert.Empty(Outputs(2));
    }

    [Fact]
    public async Task An_interrupt_before_the_first_cell_runs_nothing()
    {
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();

        var result = await NotebookRunner.RunAsync(Notebook.Write("1"), new NotebookRunOptions(), progress: null, interrupt.Token);

        Assert.Equal((130, 0), (result.ExitCode, result.CellsRun));
        Assert.Equal("notebook.ipynb: interrupted before cell 1 of 1.", result.Error!.Message);
    }

    [Fact]
    public async Task A_cell_that_cannot_be_stopped_is_left_behind_after_the_grace_period()
    {
        using var interrupt = new CancellationTokenSource();
        const string Endless = "new System.Text.RegularExpressions.Regex(\"^(a+)+$\", 0, TimeSpan.FromSeconds(9)).IsMatch(new string('a', 60) + \"b\");";
        var notebook = Notebook.Write("1", $"Console.WriteLine(\"started\");\n{Endless}\nConsole.WriteLine(\"ended\");");

        var result = await NotebookRunner.RunAsync(
            notebook,
            new NotebookRunOptions { InterruptGrace = TimeSpan.FromMilliseconds(200) },
            new InterruptAt(NotebookRunStep.FirstOutput, cell: 1, interrupt),
            interrupt.Token);

        Assert.Equal((130, "interrupted"), (result.ExitCode, result.Error!.Code));
        Assert.Equal("1", Text(0));
        Assert.StartsWith("started", Text(1), StringComparison.Ordinal);
        Assert.DoesNotContain("Regex", Text(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_whose_time_is_up_is_stopped_and_named()
    {
        var result = await RunAsync(
            Notebook.Write("1", "while (true) { }"), new NotebookRunOptions { CellTimeout = TimeSpan.FromSeconds(3) });

        Assert.Equal((NotebookRunStatus.Failed, 1, "cell-timeout"), (result.Status, result.ExitCode, result.Error!.Code));
        Assert.Equal("notebook.ipynb: cell 2 of 2 ran longer than 3 s and was stopped.", result.Error.Message);
        Assert.Equal("1", Text(0));
    }

    [Fact]
    public async Task A_notebook_without_code_is_refused()
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        notebook.InsertCell(0, CellKind.Markdown, "# Title");
        var saved = Notebook.Save(notebook);

        var refusal = await Assert.ThrowsAsync<SolventException>(() => RunAsync(saved));

        Assert.Equal(("notebook-empty", Notebook.Source), (refusal.Code, refusal.File));
        Assert.False(File.Exists(Notebook.Executed));
    }

    [Fact]
    public async Task A_language_that_does_not_run_is_refused_before_anything_runs()
    {
        var notebook = Notebook.Write("System.IO.File.WriteAllText(\"ran\", \"\");", "#!fsharp\nlet x = 1");

        var refusal = await Assert.ThrowsAsync<SolventException>(() => RunAsync(notebook));

        Assert.Equal(("unsupported-language", 1), (refusal.Code, refusal.Cell));
        Assert.False(File.Exists(Notebook.Path("ran")));
    }

    [Theory]
    [InlineData("notebook.ipynb")]
    [InlineData("link.ipynb")]
    public async Task The_source_is_no_output_path(string output)
    {
        var notebook = Notebook.Write("1");
        File.CreateSymbolicLink(Notebook.Path("link.ipynb"), Notebook.Source);

        var refusal = await Assert.ThrowsAsync<SolventException>(
            () => RunAsync(notebook, new NotebookRunOptions { OutputPath = Notebook.Path(output) }));

        Assert.Equal(("output-is-source", 2), (refusal.Code, refusal.ExitCode));
    }

    [Fact]
    public async Task An_output_path_that_keeps_no_outputs_is_refused()
    {
        var notebook = Notebook.Write("1");

        var refusal = await Assert.ThrowsAsync<SolventException>(
            () => RunAsync(notebook, new NotebookRunOptions { OutputPath = Notebook.Path("result.dib") }));

        Assert.Equal(("output-not-notebook", 2), (refusal.Code, refusal.ExitCode));
    }

    [Fact]
    public async Task An_output_path_that_cannot_be_written_is_found_out_before_anything_runs()
    {
        var notebook = Notebook.Write("System.IO.File.WriteAllText(\"ran\", \"\");");
        await File.WriteAllTextAsync(Notebook.Path("file"), "", Token);

        var refusal = await Assert.ThrowsAsync<SolventException>(
            () => RunAsync(notebook, new NotebookRunOptions { OutputPath = Notebook.Path("file", "result.ipynb") }));

        Assert.Equal("write-failed", refusal.Code);
        Assert.False(File.Exists(Notebook.Path("ran")));
    }

    private static NotebookRunOptions WithPlatform
        => new()
        {
            Attach = session =>
            {
                session.AddReference(typeof(SolventException).Assembly);
                return null;
            },
        };

    private sealed class InterruptAt(NotebookRunStep step, int cell, CancellationTokenSource interrupt) : IProgress<NotebookRunProgress>
    {
        public void Report(NotebookRunProgress value)
        {
            if (value.Kind == step && value.Cell == cell) interrupt.Cancel();
        }
    }
}
