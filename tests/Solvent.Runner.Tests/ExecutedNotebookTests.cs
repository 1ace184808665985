using Solvent.Notebooks;

namespace Solvent.Runner.Tests;

public sealed class ExecutedNotebookTests : RunTestBase
{
    [Fact]
    public async Task Cells_share_their_variables_and_show_their_values()
    {
        var result = await RunAsync(Notebook.Write("var a = 20;", "a + 22"));

        Assert.Equal((NotebookRunStatus.Succeeded, 0), (result.Status, result.ExitCode));
        var value = Assert.IsType<ExecuteResultOutput>(Assert.Single(Outputs(1)));
        Assert.Equal((2, "42"), (value.ExecutionCount, value.Data[MimeBundle.PlainText]));
    }

    [Fact]
    public async Task Cells_are_counted_and_timed()
    {
        await RunAsync(Notebook.Write("1", "2"));

        Assert.Equal([1, 2], Executed().Cells.Select(cell => cell.ExecutionCount));
        Assert.All(Executed().Cells, cell => Assert.NotNull(cell.GetMetadata("execution")?["shell.execute_reply"]));
    }

    [Fact]
    public async Task Text_of_one_stream_is_one_output_until_another_output_comes()
    {
        await RunAsync(Notebook.Write(
            "Console.Write(\"a\"); Console.Write(\"b\"); Console.Error.Write(\"c\"); Console.Write(\"d\"); Console.Write(\"e\");"));

        Assert.Equal([new StreamOutput("stdout", "ab"), new StreamOutput("stderr", "c"), new StreamOutput("stdout", "de")], Outputs(0));
    }

    [Fact]
    public async Task Markdown_and_blank_cells_stay_as_they_are()
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        notebook.InsertCell(0, CellKind.Markdown, "# Title");
        notebook.InsertCell(1, CellKind.Code, "  \n");
        notebook.InsertCell(2, CellKind.Code, "1");

        var result = await RunAsync(Notebook.Save(notebook));

        Assert.Equal((1, 1), (result.CellsRun, result.CodeCells));
        Assert.Equal(["# Title", "  \n", "1"], Executed().Cells.Select(cell => cell.Source));
        Assert.Equal([null, null, 1], Executed().Cells.Select(cell => cell.ExecutionCount));
    }

    [Fact]
    public async Task Outputs_of_an_earlier_run_are_gone_from_cells_that_were_not_reached()
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        notebook.InsertCell(0, CellKind.Code, "throw new Exception();");
        var old = notebook.InsertCell(1, CellKind.Code, "1");
        old.SetOutputs([new StreamOutput("stdout", "old")]);
        old.ExecutionCount = 9;

        await RunAsync(Notebook.Save(notebook));

        Assert.Empty(Outputs(1));
        Assert.Null(Executed().Cells[1].ExecutionCount);
    }

    [Fact]
    public async Task The_source_and_the_document_stay_as_they_were()
    {
        var notebook = Notebook.Write("1");
        var (file, text) = (await File.ReadAllBytesAsync(Notebook.Source, Token), notebook.ToText());

        await RunAsync(notebook);

        Assert.Equal(file, await File.ReadAllBytesAsync(Notebook.Source, Token));
        Assert.Equal(text, notebook.ToText());
    }

    [Fact]
    public async Task In_place_replaces_the_source()
    {
        var result = await RunAsync(Notebook.Write("1"), new NotebookRunOptions { InPlace = true });

        Assert.Equal(Notebook.Source, result.OutputPath);
        Assert.Single(NotebookDocument.Load(Notebook.Source).Cells[0].Outputs);
        Assert.Equal([Notebook.Source], Directory.GetFiles(Notebook.Folder));
    }

    [Fact]
    public async Task An_output_path_makes_its_folder()
    {
        var target = Notebook.Path("results", "done.ipynb");

        await RunAsync(Notebook.Write("1"), new NotebookRunOptions { OutputPath = target });

        Assert.Single(NotebookDocument.Load(target).Cells[0].Outputs);
    }

    [Fact]
    public async Task A_dib_file_is_executed_into_an_ipynb_file()
    {
        await File.WriteAllTextAsync(Notebook.Path("notebook.dib"), "#!csharp\n\n1 + 1\n", Token);

        await RunAsync(NotebookDocument.Load(Notebook.Path("notebook.dib")));

        Assert.Equal("2", Text(0));
    }

    [Fact]
    public async Task A_notebook_without_language_information_gets_it()
    {
        await RunAsync(NotebookDocument.Parse(
            """{"cells":[{"cell_type":"code","execution_count":null,"metadata":{},"outputs":[],"source":"1"}],"metadata":{},"nbformat":4,"nbformat_minor":4}""",
            NotebookFormat.Ipynb,
            Notebook.Source));

        Assert.Equal("csharp", (string?)Executed().GetMetadata("language_info")?["pygments_lexer"]);
    }

    [Fact]
    public async Task Other_language_information_stays()
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        notebook.SetMetadata("language_info", new System.Text.Json.Nodes.JsonObject { ["name"] = "polyglot-notebook" });
        notebook.InsertCell(0, CellKind.Code, "1");

        await RunAsync(Notebook.Save(notebook));

        Assert.Equal("""{"name":"polyglot-notebook"}""", Executed().GetMetadata("language_info")?.ToJsonString());
    }

    [Fact]
    public async Task The_host_is_with_the_session_from_before_the_first_cell_until_after_the_last()
    {
        var steps = new List<string>();
        var options = new NotebookRunOptions
        {
            Attach = session =>
            {
                steps.Add("attached");
                session.CellExecuted += (_, executed) => steps.Add($"cell {executed.Cell.ExecutionCount}");
                return new Farewell(() => steps.Add("disposed"));
            },
        };

        await RunAsync(Notebook.Write("1", "2"), options);

        Assert.Equal(["attached", "cell 1", "cell 2", "disposed"], steps);
    }

    [Fact]
    public async Task Cells_see_the_folder_of_the_notebook_and_the_caller_keeps_its_own()
    {
        var before = Directory.GetCurrentDirectory();

        await RunAsync(Notebook.Write("Console.Write(Directory.GetCurrentDirectory());"));

        Assert.Equal(Notebook.Folder, Text(0));
        Assert.Equal(before, Directory.GetCurrentDirectory());
    }

    [Fact]
    public async Task Progress_tells_each_cell_in_order()
    {
        var steps = new List<string>();

        await NotebookRunner.RunAsync(
            Notebook.Write("1", "\n// Train\nthrow new Exception();"),
            new NotebookRunOptions(),
            new Listener(step => steps.Add($"{step.Kind} {step.CellName} {step.FirstLine}")),
            Token);

        Assert.Equal(
            [
                "CellStarted cell 1 of 2 1", "FirstOutput cell 1 of 2 1", "CellFinished cell 1 of 2 1",
                "CellStarted cell 2 of 2 // Train", "FirstOutput cell 2 of 2 // Train", "CellFailed cell 2 of 2 // Train",
            ],
            steps);
    }

    private sealed class Farewell(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }

    private sealed class Listener(Action<NotebookRunProgress> report) : IProgress<NotebookRunProgress>
    {
        public void Report(NotebookRunProgress value) => report(value);
    }
}
