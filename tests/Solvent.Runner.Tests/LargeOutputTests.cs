using Solvent.Notebooks;

namespace Solvent.Runner.Tests;

public sealed class LargeOutputTests : RunTestBase
{
    private const string TenLines = "for (var i = 0; i < 10; i++) Console.Write($\"line {i}\\n\");";

    private static readonly NotebookRunOptions Thirty = new() { MaxOutputBytes = 30 };

    [Fact]
    public async Task Text_up_to_the_limit_stays_in_the_notebook()
    {
        var result = await RunAsync(Notebook.Write("Console.Write(new string('x', 30));"), Thirty);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(new string('x', 30), Text(0));
        Assert.False(Directory.Exists(Notebook.Path("notebook.executed.outputs")));
    }

    [Fact]
    public async Task Text_beyond_the_limit_is_whole_in_a_file_of_its_own()
    {
        await RunAsync(Notebook.Write("1", TenLines), Thirty);

        Assert.Equal(
            string.Concat(Enumerable.Range(0, 10).Select(i => $"line {i}\n")),
            await File.ReadAllTextAsync(Notebook.Path("notebook.executed.outputs", "cell-002.txt"), Token));
    }

    [Fact]
    public async Task The_notebook_keeps_the_head_and_says_where_the_rest_is()
    {
        await RunAsync(Notebook.Write("1", TenLines), Thirty);

        Assert.Equal("line 0\nline 1\nline 2\nline 3\nli", Assert.IsType<StreamOutput>(Outputs(1)[0]).Text);
        Assert.Contains("notebook.executed.outputs/cell-002.txt", Assert.IsType<StreamOutput>(Outputs(1)[1]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_run_goes_on_and_ends_with_one_error()
    {
        var result = await RunAsync(Notebook.Write(TenLines, "\"after\""), Thirty);

        Assert.Equal("after", Text(1));
        Assert.Equal((NotebookRunStatus.Failed, 1, "output-too-large", 0), (result.Status, result.ExitCode, result.Error!.Code, result.Error.Cell));
        Assert.Contains("--max-output", result.Error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_character_is_never_cut_in_half()
    {
        await RunAsync(Notebook.Write("Console.Write(\"abcdefghijklmnopqrstuvwxyzabc\" + \"\\U0001F600\" + \"rest\");"), Thirty);

        Assert.Equal("abcdefghijklmnopqrstuvwxyzabc", Assert.IsType<StreamOutput>(Outputs(0)[0]).Text);
        Assert.EndsWith(
            "abc\U0001F600rest",
            await File.ReadAllTextAsync(Notebook.Path("notebook.executed.outputs", "cell-001.txt"), Token),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_displayed_value_beyond_the_limit_goes_to_files_by_its_types()
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        notebook.InsertCell(0, CellKind.Code, $"<b>{new string('x', 100)}</b>", "html");

        await RunAsync(Notebook.Save(notebook), Thirty);

        Assert.StartsWith(
            "<b>xxx",
            await File.ReadAllTextAsync(Notebook.Path("notebook.executed.outputs", "cell-001.display-1.html"), Token),
            StringComparison.Ordinal);
        Assert.Contains("cell-001.display-1.html", Text(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_an_earlier_run_are_removed_and_files_of_others_are_not()
    {
        var folder = Directory.CreateDirectory(Notebook.Path("notebook.executed.outputs")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "cell-009.txt"), "old", Token);
        await File.WriteAllTextAsync(Path.Combine(folder, "mine.txt"), "mine", Token);

        await RunAsync(Notebook.Write("1"));

        Assert.Equal([Path.Combine(folder, "mine.txt")], Directory.GetFiles(folder));
    }
}
