using Solvent.Acceptance.Tests.Clients;

namespace Solvent.Acceptance.Tests;

/// <summary>What a person gets who hands the tool something that cannot work: one clear message, and nothing is lost.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task A_missing_notebook_is_named()
        => ClearError.Assert(await RunAsync("nowhere.ipynb"), 1, "nowhere.ipynb");

    [Fact]
    public async Task A_misspelled_notebook_gets_the_name_of_the_one_that_exists()
    {
        _workspace.WriteNotebook("flights.ipynb", "1");

        ClearError.Assert(await RunAsync("fligths.ipynb"), 1, "fligths.ipynb", "flights.ipynb");
    }

    [Fact]
    public async Task Invalid_json_is_named_with_its_line()
    {
        _workspace.WriteText("broken.ipynb", "{\n  \"cells\": [\n    oops\n");

        ClearError.Assert(await RunAsync("broken.ipynb"), 1, "broken.ipynb", "line 3");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1, 2]")]
    [InlineData("{\"cells\": 5, \"nbformat\": 4}")]
    [InlineData("\0\u0001\u0002binary")]
    public async Task A_file_that_is_no_notebook_is_named(string text)
    {
        _workspace.WriteText("other.ipynb", text);

        ClearError.Assert(await RunAsync("other.ipynb"), 1, "other.ipynb");
    }

    [Fact]
    public async Task A_notebook_without_code_cells_says_so()
    {
        _workspace.WriteNotebook("empty.ipynb");

        ClearError.Assert(await RunAsync("empty.ipynb"), 1, "empty.ipynb", "no code");
    }

    [Fact]
    public async Task A_language_that_is_not_supported_is_named_with_its_cell_before_anything_runs()
    {
        _workspace.WriteNotebook("mixed.ipynb", "File.WriteAllText(\"ran\", \"\");", "#!fsharp\nlet x = 1");

        ClearError.Assert(await RunAsync("mixed.ipynb"), 1, "mixed.ipynb", "cell 2 of 2", "fsharp");
        Assert.False(File.Exists(_workspace.Path("ran")));
    }

    [Fact]
    public async Task An_unknown_magic_command_is_named_with_its_cell_and_the_nearest_one()
    {
        _workspace.WriteNotebook("magic.ipynb", "1", "#!datset list");

        ClearError.Assert(await RunAsync("magic.ipynb"), 1, "cell 2 of 2", "line 1", "datset", "dataset");
    }

    [Fact]
    public async Task A_package_that_does_not_exist_is_named_with_its_cell()
    {
        _workspace.WriteNotebook("package.ipynb", "#r \"nuget: Solvent.There.Is.No.Such.Package, 1.0.0\"");

        ClearError.Assert(await RunAsync("package.ipynb"), 1, "cell 1 of 1", "Solvent.There.Is.No.Such.Package");
    }

    [Fact]
    public async Task A_dataset_file_that_vanished_is_named_with_its_cell()
    {
        _workspace.WriteNotebook("vanished.ipynb", "#!dataset commit gone.csv --name trips");

        ClearError.Assert(await RunAsync("vanished.ipynb"), 1, "cell 1 of 1", "gone.csv");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_and_left_alone()
    {
        _workspace.WriteText("trips.csv", "id\n1\n");
        Directory.CreateDirectory(_workspace.Path(".solvent"));
        var format = _workspace.WriteText(".solvent/format", "solvent-store 99\n");

        var result = await SolventTool.RunAsync(_workspace.Folder, "dataset", "commit", "trips.csv", "--name", "trips");

        ClearError.Assert(result, 1, ".solvent", "99", "Update Solvent");
        Assert.Equal([format], Directory.GetFiles(_workspace.Path(".solvent"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Fifty_megabytes_of_output_are_kept_in_a_file_of_their_own()
    {
        _workspace.WriteNotebook("loud.ipynb", "var line = new string('x', 1023);\nfor (var i = 0; i < 50 * 1024; i++) Console.WriteLine(line);", "\"after\"");

        ClearError.Assert(await RunAsync("loud.ipynb"), 1, "cell 1 of 2", "--max-output", "cell-001.txt");

        Assert.Equal(50 * 1024 * 1024, new FileInfo(_workspace.Path("loud.executed.outputs", "cell-001.txt")).Length);
        Assert.InRange(new FileInfo(_workspace.Path("loud.executed.ipynb")).Length, 16 << 20, 18 << 20);
        Assert.Equal("after", ExecutedCells.Read(_workspace.Path("loud.executed.ipynb")).Text(1));
    }

    [Fact]
    public async Task A_wrong_option_is_named_with_the_nearest_one()
    {
        _workspace.WriteNotebook("sum.ipynb", "1 + 1");

        var result = await SolventTool.RunAsync(_workspace.Folder, "run", "sum.ipynb", "--ouput", "x.ipynb");

        ClearError.Assert(result, 2, "--ouput", "--output");
    }

    public void Dispose() => _workspace.Dispose();

    private Task<ProcessResult> RunAsync(string notebook) => SolventTool.RunAsync(_workspace.Folder, "run", notebook);
}
