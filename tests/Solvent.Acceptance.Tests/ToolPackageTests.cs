using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

public sealed class ToolPackageTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task The_tool_packs_installs_and_runs_a_notebook()
    {
        // The analyzers have seen the same code when the tests were built.
        await DotnetAsync(
            "pack", Repository.Path("src", "Solvent.Cli", "Solvent.Cli.csproj"), "-v", "q", "--nologo", "-p:RunAnalyzers=false", "-o", _workspace.Path("packages"));
        await DotnetAsync("tool", "install", "Solvent", "--add-source", _workspace.Path("packages"), "--tool-path", _workspace.Path("tools"), "--prerelease");
        var solvent = _workspace.Path("tools", OperatingSystem.IsWindows() ? "solvent.exe" : "solvent");
        _workspace.WriteNotebook("sum.ipynb", "1 + 1");

        var version = await ClientProcess.RunAsync(_workspace.Folder, solvent, "--version");
        var help = await ClientProcess.RunAsync(_workspace.Folder, solvent, "--help");
        var run = await ClientProcess.RunAsync(_workspace.Folder, solvent, "run", "sum.ipynb");

        Assert.Matches(@"^\d+\.\d+\.\d+", version.Out.Trim());
        Assert.All((string[])["run", "lint", "dataset", "experiment", "drift", "expect"], name => Assert.Contains(name, help.Out, StringComparison.Ordinal));
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("2", ExecutedCells.Read(_workspace.Path("sum.executed.ipynb")).Text(0));
    }

    public void Dispose() => _workspace.Dispose();

    private async Task DotnetAsync(params string[] arguments)
    {
        var result = await ClientProcess.RunAsync(_workspace.Folder, "dotnet", arguments);
        Assert.True(result.ExitCode == 0, result.ToString());
    }
}
