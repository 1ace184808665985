using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

public sealed class InterruptTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    public async Task Ctrl_C_stops_a_cell_names_it_and_keeps_all_outputs(string endless)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no SIGINT that one process can send to another.");
        _workspace.WriteNotebook("endless.ipynb", "\"before\"", $"Console.WriteLine(\"started\");\nFile.WriteAllText(\"started\", \"\");\n{endless}", "\"never\"");
        using var process = SolventTool.Start(_workspace.Folder, "run", "endless.ipynb");
        while (!File.Exists(_workspace.Path("started"))) await Task.Delay(20, TestContext.Current.CancellationToken);

        process.Interrupt();
        var result = await process.WaitAsync();

        ClearError.Assert(result, 130, "interrupted", "cell 2 of 3");
        var cells = ExecutedCells.Read(_workspace.Path("endless.executed.ipynb"));
        Assert.Equal("before", cells.Text(0));
        Assert.Contains("started", cells.Text(1), StringComparison.Ordinal);
        Assert.Empty(cells.Outputs(2));
    }

    public void Dispose() => _workspace.Dispose();
}
