using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests.Jupyter;

/// <summary>The sample notebooks, executed by Jupyter's own program.</summary>
[Collection(KernelCollection.Name)]
public sealed class NbconvertTests(InstalledKernel kernel) : IDisposable
{
    private readonly Workspace _workspace = new();

    public static TheoryData<string> Notebooks() => [.. Directory.GetFiles(Repository.Path("notebooks"), "*.ipynb", SearchOption.AllDirectories)
        .Where(path => !path.Contains(".executed.", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(Repository.Path("notebooks"), path))];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_sample_notebook_runs_to_its_end(string notebook)
    {
        _workspace.CopyFromRepository("notebooks");
        var nbconvert = Service.Find("jupyter nbconvert", "/usr/bin/jupyter-nbconvert", "/usr/local/bin/jupyter-nbconvert");

        var result = await ClientProcess.RunAsync(
            _workspace.Path("notebooks"), kernel.Environment, nbconvert, "--execute", "--to", "notebook", "--ExecutePreprocessor.kernel_name=solvent",
            "--output", "executed.ipynb", notebook);

        Assert.True(result.ExitCode == 0, result.ToString());
        var cells = ExecutedCells.Read(_workspace.Path("notebooks", Path.GetDirectoryName(notebook)!, "executed.ipynb"));
        Assert.All(cells.Code, cell => Assert.Equal(System.Text.Json.JsonValueKind.Number, cell.GetProperty("execution_count").ValueKind));
    }

    public void Dispose() => _workspace.Dispose();
}
