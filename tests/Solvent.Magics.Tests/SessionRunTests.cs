using System.Text.Json;
using Solvent.Magics.Tests.Sessions;

namespace Solvent.Magics.Tests;

public sealed class SessionRunTests : IAsyncDisposable
{
    private readonly NotebookFixture _notebook = new();

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    [Fact]
    public async Task A_run_records_the_notebook_and_the_cells_that_led_to_it()
    {
        await _notebook.Succeed("var trees = 100;");
        await _notebook.Succeed("#!experiment start tries --param trees=@trees\n#!experiment log auc=0.9\n#!experiment end");

        var run = await OnlyRun();

        Assert.Equal("finished", run.GetProperty("status").GetString());
        Assert.Equal("notebook.ipynb", run.GetProperty("notebook").GetString());
        Assert.Equal(2, run.GetProperty("cells").GetArrayLength());
        Assert.Equal("var trees = 100;", run.GetProperty("cells")[0].GetProperty("source").GetString());
    }

    [Fact]
    public async Task A_run_records_the_data_that_its_cells_read()
    {
        _notebook.Write("taxi.csv", "id", "1");
        await _notebook.Succeed("#!dataset commit taxi.csv --name taxi");
        await _notebook.Succeed("#!experiment start tries\n#!expect taxi@v1\nid unique");
        _notebook.End();

        var dataset = (await OnlyRun()).GetProperty("datasets")[0];

        Assert.Equal(("taxi", "v1", "read"), (dataset.GetProperty("name").GetString(), dataset.GetProperty("version").GetString(), dataset.GetProperty("mode").GetString()));
    }

    [Fact]
    public async Task A_run_left_open_ends_with_the_notebook()
    {
        await _notebook.Succeed("#!experiment start tries");

        _notebook.End();

        Assert.Equal("finished", (await OnlyRun()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_cell_that_fails_fails_the_open_run()
    {
        await _notebook.Succeed("#!experiment start tries");

        await _notebook.Run("throw new InvalidOperationException(\"no data\");");

        var run = await OnlyRun();
        Assert.Equal("failed", run.GetProperty("status").GetString());
        Assert.Contains("no data", run.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_leaves_the_run_open()
    {
        await _notebook.Succeed("#!experiment start tries");

        await _notebook.Run("int = 3");

        Assert.Equal("running", (await OnlyRun()).GetProperty("status").GetString());
    }

    private async Task<JsonElement> OnlyRun()
    {
        var list = await _notebook.Shell("experiment", "list", "--json");
        using var runs = JsonDocument.Parse(list.Json);
        var id = Assert.Single(runs.RootElement.EnumerateArray()).GetProperty("id").GetString()!;
        var show = await _notebook.Shell("experiment", "show", id, "--json");
        using var run = JsonDocument.Parse(show.Json);
        return run.RootElement.Clone();
    }
}
