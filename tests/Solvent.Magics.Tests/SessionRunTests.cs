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

    [Fact]
    public async Task A_run_has_the_name_and_the_tags_of_its_start()
    {
        await _notebook.Succeed("#!experiment start tries --name \"more trees\" --tag by=daisy --tag stage=draft --seed 4");
        _notebook.End();

        using var store = Solvent.Experiments.ExperimentStore.Open(_notebook.Folder);
        var run = Assert.Single(store.List());
        Assert.Equal(("more trees", "daisy", "draft", 4), (run.Name, run.Tags["by"], run.Tags["stage"], run.Seed));
    }

    [Fact]
    public async Task A_nested_run_is_a_part_of_the_one_around_it_which_goes_on_after_it()
    {
        await _notebook.Succeed("#!experiment start tries");
        await _notebook.Succeed("#!experiment start tries --nested --name fold\n#!experiment log auc=0.7\n#!experiment end");
        await _notebook.Succeed("using (var inner = Run.Current!.StartNested(\"second fold\")) inner.Log(\"auc\", 0.8);\n#!experiment log auc=0.75");
        _notebook.End();

        using var store = Solvent.Experiments.ExperimentStore.Open(_notebook.Folder);
        var runs = store.List();
        var outer = Assert.Single(runs, run => run.ParentId is null);
        Assert.Equal(0.75, outer.Metrics["auc"]);
        Assert.Equivalent(new[] { ("fold", outer.Id, 0.7), ("second fold", outer.Id, 0.8) }, runs.Where(run => run != outer).Select(run => (run.Name!, run.ParentId!, run.Metrics["auc"])));
    }

    [Fact]
    public async Task Cells_that_were_executed_again_are_all_recorded_in_their_order()
    {
        await _notebook.Succeed("var trees = 1;");
        await _notebook.Succeed("trees++;");
        await _notebook.Succeed("trees++;");
        await _notebook.Succeed("#!experiment start tries");
        await _notebook.Run("throw new FormatException();");

        var cells = (await OnlyRun()).GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("source").GetString());

        Assert.Equal(["var trees = 1;", "trees++;", "trees++;", "#!experiment start tries", "throw new FormatException();"], cells);
    }

    [Fact]
    public async Task Nothing_to_log_is_told()
    {
        await _notebook.Succeed("#!experiment start tries");

        Assert.Equal("nothing-to-log", (await _notebook.Run("#!experiment log")).CellError!.Code);
    }

    [Fact]
    public async Task A_command_logs_parameters_tags_and_files_too()
    {
        _notebook.Write("notes.txt", "text");
        await _notebook.Succeed("#!experiment start tries\n#!experiment log auc=0.9 --param trees=7 --tag by=daisy --artifact notes.txt");
        _notebook.End();

        using var store = Solvent.Experiments.ExperimentStore.Open(_notebook.Folder);
        var run = Assert.Single(store.List());
        Assert.Equal(("7", "daisy", "notes.txt"), (run.Params["trees"], run.Tags["by"], Assert.Single(run.Artifacts).Name));
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
